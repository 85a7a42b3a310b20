// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/catalog.h"

#include "models/catalog/gtin.h"
#include "models/demo/pictures.h"
#include "models/demo/random.h"
#include "models/demo/resources.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

//! GS1 keeps the prefix 952 for examples, so no real article has these numbers. Each product owns
//! four: itself and its packages.
QString gtin(qint64 product, int level)
{
    const QString digits = u"952"_s + QString::number(product * 4 + level).rightJustified(9, u'0');
    return digits + catalog::gtin::checkDigit(digits);
}

base::Currency currency(const QString &code)
{
    return base::Currency::parse(code).value();
}

} // namespace

Catalog::Catalog(const Options &options)
    : m_options(options),
      m_priceLists({{u"STD-EUR"_s, u"Standard prices"_s, currency(u"EUR"_s)},
                    {u"KEY-EUR"_s, u"Key accounts"_s, currency(u"EUR"_s)},
                    {u"CH-CHF"_s, u"Switzerland"_s, currency(u"CHF"_s)}}),
      m_origins({u"DE"_s, u"IT"_s, u"PL"_s, u"CZ"_s, u"AT"_s, u"TW"_s, u"ES"_s})
{
    addCategories(resource(u"categories.json"_s).array(), -1);
    const QJsonObject brands = resource(u"brands.json"_s).object();
    for (auto it = brands.begin(); it != brands.end(); ++it) {
        m_brands.insert(it.key(), it.value().toVariant().toStringList());
    }
    loadLines();
    loadAttributes();
    fillSlots();
}

void Catalog::addCategories(const QJsonArray &json, int parent)
{
    int position = 0;
    for (const QJsonValue &each : json) {
        const int place = int(m_categories.size());
        m_categories.append(
            {each["code"_L1].toString(), each["name"_L1].toString(), parent, position++});
        m_categoryByCode.insert(m_categories.last().code, place);
        addCategories(each["children"_L1].toArray(), place);
    }
}

void Catalog::loadLines()
{
    for (const QString &file :
         {u"fastening"_s, u"tools"_s, u"safety"_s, u"electrical"_s, u"supplies"_s}) {
        const QJsonArray lines = resource(file + u".json"_s).array();
        for (const QJsonValue &line : lines) {
            m_lines += ProductLine::fromJson(line.toObject());
        }
    }
}

void Catalog::loadAttributes()
{
    const QJsonObject json = resource(u"attributes.json"_s).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonArray parts = it.value().toArray();
        m_attributeByCode.insert(it.key(), int(m_attributes.size()));
        m_attributes.append(
            {it.key(), parts[0].toString(), parts[1].toString(), parts[2].toString(), {}});
    }
    // What a choice offers is what the lines use.
    QHash<QString, QSet<QString>> used;
    for (const ProductLine &line : std::as_const(m_lines)) {
        for (const ProductLine::Axis &axis : line.axes) {
            used[axis.attribute].unite({axis.values.begin(), axis.values.end()});
        }
        for (const ProductLine::Derived &each : line.derived) {
            used[each.attribute].unite({each.map.begin(), each.map.end()});
        }
        for (const auto &[attribute, value] : line.fixed) {
            used[attribute].insert(value);
        }
        Family family{line.code, line.name, {}, int(line.axes.size())};
        const QStringList codes = line.attributeCodes();
        for (const QString &code : codes) {
            Q_ASSERT(m_attributeByCode.contains(code));
            family.attributes += m_attributeByCode.value(code);
        }
        m_families += family;
    }
    for (Attribute &attribute : m_attributes) {
        if (attribute.kind == "choice"_L1) {
            attribute.choices = used.value(attribute.code).values();
            attribute.choices.sort();
        }
    }
}

//! The lines take turns by their weight in a shuffled order, so that any stretch of products, and
//! any size of catalog, has the mixture of the whole.
void Catalog::fillSlots()
{
    for (int line = 0; line < m_lines.size(); ++line) {
        for (int i = 0; i < m_lines.at(line).weight; ++i) {
            m_slots.append({line, 0});
        }
    }
    Random random(m_options.seed, Use::Slots, 0);
    for (int i = int(m_slots.size()) - 1; i > 0; --i) {
        m_slots.swapItemsAt(i, random.below(i + 1));
    }
    QList<int> counts(m_lines.size(), 0);
    for (auto &[line, rank] : m_slots) {
        rank = counts[line]++;
    }
}

Catalog::Place Catalog::place(qint64 index) const
{
    Q_ASSERT(index >= 0 && index < m_options.products);
    const auto &[line, rank] = m_slots.at(index % m_slots.size());
    return {line, index / m_slots.size() * m_lines.at(line).weight + rank};
}

Variant Catalog::variant(const Place &place) const
{
    const ProductLine &line = m_lines.at(place.line);
    return Variant::at(line, place.ordinal % line.variantCount());
}

int Catalog::categoryOf(const ProductLine &line, const Variant &variant) const
{
    return categoryOf(line.category.isEmpty()
                          ? line.categoryMap.value(variant.values.value(line.categoryFrom))
                          : line.category);
}

bool Catalog::isWithin(int category, int ancestor) const
{
    for (int at = category; at >= 0; at = m_categories.at(at).parent) {
        if (at == ancestor) {
            return true;
        }
    }
    return false;
}

//! One brand for a stretch of variants that differ in size only. When a line has more products
//! than variants, the same variants come again under the next brand.
QString Catalog::brand(const Place &place, const Variant &variant) const
{
    const ProductLine &line = m_lines.at(place.line);
    const QStringList pool = m_brands.value(line.brands);
    const qint64 generation = place.ordinal / line.variantCount();
    if (generation >= pool.size()) {
        return inventedBrand(generation - pool.size() + place.line * 37);
    }
    qint64 stretch = place.line;
    for (qsizetype i = 1; i < variant.digits.size(); ++i) {
        stretch = stretch * 31 + variant.digits.at(i);
    }
    Random random(m_options.seed, Use::Line, stretch);
    return pool.at((random.below(int(pool.size())) + generation) % pool.size());
}

QString Catalog::inventedBrand(qint64 number) const
{
    const QStringList &first = *m_brands.constFind(u"first"_s);
    const QStringList &middle = *m_brands.constFind(u"middle"_s);
    const QStringList &last = *m_brands.constFind(u"last"_s);
    // Strides without common divisor with the lengths: neighbours differ in all three syllables.
    const qint64 a = number % first.size();
    const qint64 b = (number * 7 + number / first.size()) % middle.size();
    const qint64 c = (number * 4 + number / (first.size() * middle.size())) % last.size();
    return first.at(a) + middle.at(b) + last.at(c);
}

base::Money Catalog::cost(const Place &place, const Variant &variant) const
{
    // Brands differ a little in what they charge.
    const ProductLine &line = m_lines.at(place.line);
    Random random(m_options.seed, Use::Price,
                  place.line * 1000 + place.ordinal / line.variantCount());
    const qint64 units = variant.cost.units() * random.between(94, 106) / 100;
    return {std::max<qint64>(200, (units + 50) / 100 * 100), Company::currency()};
}

bool Catalog::isActive(qint64 index) const
{
    return !Random(m_options.seed, Use::Product, index).chance(3);
}

Catalog::Gap Catalog::gap(qint64 index) const
{
    Random random(m_options.seed, Use::Product, index);
    (void)random.next(); // isActive
    const int number = random.below(100);
    return number < 3 ? Gap::Description
        : number < 6  ? Gap::Picture
        : number < 8  ? Gap::Summary
        : number < 10 ? Gap::Attribute
                      : Gap::None;
}

int Catalog::picture(const Place &place, const Variant &variant, const QString &brand) const
{
    const ProductLine &line = m_lines.at(place.line);
    int tint = line.tints.value(variant.values.value(line.tintFrom), 0);
    if (line.tintFrom.isEmpty()) {
        constexpr int brandTints[] = {5, 6, 7, 9, 3};
        quint32 sum = 0;
        for (const QChar c : brand) {
            sum = sum * 31 + c.unicode();
        }
        tint = brandTints[sum % 5];
    }
    int proportion = 1;
    for (qsizetype i = 0; i < line.axes.size(); ++i) {
        const ProductLine::Axis &axis = line.axes.at(i);
        if (axis.attribute == line.proportionFrom) {
            proportion = int(variant.digits.at(i) * Pictures::Proportions / axis.count());
        }
    }
    return Pictures::number(place.line, tint, proportion);
}

void Catalog::addValues(Product &product, const ProductLine &line, const Variant &variant,
                        Gap gap) const
{
    const Family &family = m_families.at(product.family);
    for (qsizetype i = 0; i < family.attributes.size(); ++i) {
        const int attribute = family.attributes.at(i);
        const QString value = variant.values.value(m_attributes.at(attribute).code);
        const bool isGap = gap == Gap::Attribute && i == line.axes.size() - 1;
        if (!isGap && !value.isEmpty()) {
            product.values.append({attribute, value});
        }
    }
    for (int level = 0; level < line.packages.size(); ++level) {
        const ProductLine::Package &package = line.packages.at(level);
        product.packaging.append({package.unit, base::Quantity::whole(package.content, line.unit),
                                  gtin(product.gtin.mid(3, 9).toLongLong() / 4, level + 1)});
    }
}

void Catalog::addTexts(Product &product, const ProductLine &line, const Variant &variant, Gap gap,
                       int note) const
{
    product.name = variant.filled(line.nameText);
    if (gap != Gap::Summary) {
        product.summary = variant.filled(line.summaryText);
    }
    if (gap != Gap::Description) {
        QStringList sentences;
        for (const QString &text : line.texts) {
            sentences += variant.filled(text);
        }
        sentences += variant.filled(line.notes.at(note % line.notes.size()));
        product.description = sentences.join(u'\n');
    }
}

QList<int> Catalog::pictures(qint64 index) const
{
    if (gap(index) == Gap::Picture) {
        return {};
    }
    const Place at = place(index);
    const Variant variant = this->variant(at);
    const int main = picture(at, variant, brand(at, variant));
    return {main, Pictures::drawingOf(main)};
}

Product Catalog::product(qint64 index) const
{
    const Place at = place(index);
    const ProductLine &line = m_lines.at(at.line);
    const Variant variant = this->variant(at);
    Random random(m_options.seed, Use::Product, index);
    const bool active = !random.chance(3);
    (void)random.next(); // gap
    const Gap missing = gap(index);

    Product product;
    product.countryOfOrigin = m_origins.at(random.below(int(m_origins.size())));
    product.sku = u"%1-%2"_s.arg(line.prefix).arg(10001 + at.ordinal);
    product.gtin = gtin(index, 0);
    product.brand = brand(at, variant);
    product.family = at.line;
    product.category = categoryOf(line, variant);
    product.unit = line.unit;
    product.active = active;
    product.cost = cost(at, variant);
    addTexts(product, line, variant, missing, random.below(100));
    addValues(product, line, variant, missing);
    product.pictures = pictures(index);
    const bool ready = missing == Gap::None || random.chance(30);
    product.publication = !active ? Publication::Withdrawn
        : ready                   ? Publication::Published
                                  : Publication::Draft;
    // Most products lie untouched for long, some were worked on lately.
    const qint64 minutes = qint64(random.below(1000)) * random.below(1000) * 540 * 1440 / 1'000'000;
    product.changedAt = m_options.today.startOfDay(Qt::UTC).addSecs(-60 * (minutes + 1));
    return product;
}

Catalog::Sold Catalog::sold(qint64 index) const
{
    const Place at = place(index);
    const ProductLine &line = m_lines.at(at.line);
    const Variant variant = this->variant(at);
    return {u"%1-%2"_s.arg(line.prefix).arg(10001 + at.ordinal),
            variant.filled(line.nameText),
            line.unit,
            categoryOf(line, variant),
            line.breaks,
            isActive(index)};
}

QList<Stock> Catalog::stock(qint64 index) const
{
    Random random(m_options.seed, Use::Stock, index);
    const ProductLine &line = m_lines.at(place(index).line);
    const qint64 step = line.breaks.value(1, 1) >= 100 ? 50 : 1;
    const bool soldOut = !isActive(index) || random.chance(6);
    QList<Stock> result;
    for (const auto &[warehouse, most] :
         {std::pair(u"Hamburg"_s, 120), {u"Linz"_s, 60}, {u"Zürich"_s, 24}}) {
        const int number = random.below(most) * random.below(100) / 60;
        result.append({warehouse, base::Quantity::whole(soldOut ? 0 : number * step, line.unit)});
    }
    return result;
}

} // namespace demo
