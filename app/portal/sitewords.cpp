// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/sitewords.h"

// Marks a text for "ninja update_site_translations". Not QT_TRANSLATE_NOOP: these belong to the
// site's own catalogs, because it speaks the language of its visitor, not of its process.
#define SITE_TEXT(context, text) text
#define SITE_COUNT(context, text) text

namespace portal {

namespace {

// clang-format off
constexpr SiteWord Words[] = {
    {"catalog", SITE_TEXT("portal", "Catalog")},
    {"orders", SITE_TEXT("portal", "Orders")},
    {"invoices", SITE_TEXT("portal", "Invoices")},
    {"cart", SITE_TEXT("portal", "Cart")},
    {"logIn", SITE_TEXT("portal", "Sign in")},
    {"logOut", SITE_TEXT("portal", "Sign out")},
    {"logInTitle", SITE_TEXT("portal", "Welcome back")},
    {"logInText", SITE_TEXT("portal", "Sign in to see your prices, stock and orders.")},
    {"email", SITE_TEXT("portal", "Email address")},
    {"password", SITE_TEXT("portal", "Password")},
    {"logInFailed", SITE_TEXT("portal", "The email address or password is wrong.")},
    {"logInInactive", SITE_TEXT("portal", "This account isn't active. Call your contact at the supplier.")},
    {"noAccount", SITE_TEXT("portal", "No account yet? Ask your contact at the supplier.")},
    {"search", SITE_TEXT("portal", "Search")},
    {"searchHint", SITE_TEXT("portal", "Name, SKU, GTIN or brand")},
    {"skipToContent", SITE_TEXT("portal", "Skip to content")},
    {"greeting", SITE_TEXT("portal", "Good to see you")},
    {"categories", SITE_TEXT("portal", "Categories")},
    {"allProducts", SITE_TEXT("portal", "All products")},
    {"promotions", SITE_TEXT("portal", "Current promotions")},
    {"until", SITE_TEXT("portal", "until")},
    {"recentOrders", SITE_TEXT("portal", "Your latest orders")},
    {"allOrders", SITE_TEXT("portal", "All orders")},
    {"outstandingBalance", SITE_TEXT("portal", "Outstanding balance")},
    {"overdue", SITE_TEXT("portal", "Overdue")},
    {"ofWhichOverdue", SITE_TEXT("portal", "Of which overdue")},
    {"nothingOverdue", SITE_TEXT("portal", "Nothing overdue")},
    {"creditLimit", SITE_TEXT("portal", "Credit limit")},
    {"paymentTerms", SITE_TEXT("portal", "Payment terms")},
    {"resultsFor", SITE_TEXT("portal", "Results for")},
    {"noResults", SITE_TEXT("portal", "Nothing found")},
    {"noResultsText", SITE_TEXT("portal", "Try fewer or other words, or browse the categories.")},
    {"emptyCategory", SITE_TEXT("portal", "No products here yet")},
    {"shortSearch", SITE_TEXT("portal", "Type at least three characters.")},
    {"previous", SITE_TEXT("portal", "Previous")},
    {"next", SITE_TEXT("portal", "Next")},
    {"page", SITE_TEXT("portal", "Page")},
    {"sku", SITE_TEXT("portal", "SKU")},
    {"gtin", SITE_TEXT("portal", "GTIN")},
    {"brand", SITE_TEXT("portal", "Brand")},
    {"perUnit", SITE_TEXT("portal", "per")},
    {"from", SITE_TEXT("portal", "from")},
    {"priceOnRequest", SITE_TEXT("portal", "Price on request")},
    {"insteadOf", SITE_TEXT("portal", "List price")},
    {"quantityBreaks", SITE_TEXT("portal", "Quantity prices")},
    {"minQuantity", SITE_TEXT("portal", "Min. qty")},
    {"unitPrice", SITE_TEXT("portal", "Unit price")},
    {"inStock", SITE_TEXT("portal", "in stock")},
    {"outOfStock", SITE_TEXT("portal", "Currently out of stock")},
    {"stockUnknown", SITE_TEXT("portal", "Availability on request")},
    {"discontinued", SITE_TEXT("portal", "Discontinued, while stock lasts")},
    {"packaging", SITE_TEXT("portal", "Packaging")},
    {"content", SITE_TEXT("portal", "Content")},
    {"attributes", SITE_TEXT("portal", "Attributes")},
    {"description", SITE_TEXT("portal", "Description")},
    {"downloads", SITE_TEXT("portal", "Downloads")},
    {"pictures", SITE_TEXT("portal", "Images")},
    {"yes", SITE_TEXT("portal", "Yes")},
    {"no", SITE_TEXT("portal", "No")},
    {"quantity", SITE_TEXT("portal", "Quantity")},
    {"unit", SITE_TEXT("portal", "Unit")},
    {"addToCart", SITE_TEXT("portal", "Add to cart")},
    {"addedToCart", SITE_TEXT("portal", "Added to your cart.")},
    {"toCart", SITE_TEXT("portal", "Go to cart")},
    {"badQuantity", SITE_TEXT("portal", "Enter a quantity greater than zero and up to 10,000,000. Pieces and packages are sold whole.")},
    {"badUnit", SITE_TEXT("portal", "This product isn't sold in that unit. Choose a unit from the list.")},
    {"cartIsFull", SITE_TEXT("portal", "Your cart is full. It holds up to 500 lines.")},
    {"cartEmpty", SITE_TEXT("portal", "Your cart is empty")},
    {"cartEmptyText", SITE_TEXT("portal", "Find what you need in the catalog and add it here.")},
    {"toCatalog", SITE_TEXT("portal", "Go to the catalog")},
    {"update", SITE_TEXT("portal", "Update quantities")},
    {"remove", SITE_TEXT("portal", "Remove")},
    {"product", SITE_TEXT("portal", "Product")},
    {"price", SITE_TEXT("portal", "Price")},
    {"amount", SITE_TEXT("portal", "Amount")},
    {"total", SITE_TEXT("portal", "Total")},
    {"netPrices", SITE_TEXT("portal", "All prices net, plus VAT.")},
    {"poNumber", SITE_TEXT("portal", "PO number")},
    {"poNumberHint", SITE_TEXT("portal", "Appears on our documents")},
    {"note", SITE_TEXT("portal", "Note for us")},
    {"placeOrder", SITE_TEXT("portal", "Place order")},
    {"orderSummary", SITE_TEXT("portal", "Your order")},
    {"cartProblem", SITE_TEXT("portal", "Some lines can't be ordered. Change or remove them, or ask us for a price.")},
    {"notAvailable", SITE_TEXT("portal", "No longer available")},
    {"unitNotAvailable", SITE_TEXT("portal", "No longer sold in this unit")},
    {"tooLittle", SITE_TEXT("portal", "Comes to 0.00. Order a larger quantity.")},
    {"tooMuch", SITE_TEXT("portal", "The amount is too large. Order a smaller quantity.")},
    {"someNotAdded", SITE_TEXT("portal", "Some lines of the order weren't added because they're no longer available or your cart is full.")},
    {"pricesChanged", SITE_TEXT("portal", "A price has changed since you opened this page. Check the total and confirm again.")},
    {"textTooLong", SITE_TEXT("portal", "The PO number or the note is too long: at most 100 and 2,000 characters.")},
    {"thankYou", SITE_TEXT("portal", "Thank you for your order")},
    {"thankYouText", SITE_TEXT("portal", "We have received it and confirm it shortly. Your order number is")},
    {"order", SITE_TEXT("portal", "Order")},
    {"placedOn", SITE_TEXT("portal", "Placed on")},
    {"placedBy", SITE_TEXT("portal", "Placed by")},
    {"status", SITE_TEXT("portal", "Status")},
    {"ourNumber", SITE_TEXT("portal", "Our number")},
    {"orderAgain", SITE_TEXT("portal", "Order again")},
    {"noOrders", SITE_TEXT("portal", "No orders yet")},
    {"noOrdersText", SITE_TEXT("portal", "Orders you place here appear with their status.")},
    {"invoice", SITE_TEXT("portal", "Invoice")},
    {"issuedOn", SITE_TEXT("portal", "Issued")},
    {"dueOn", SITE_TEXT("portal", "Due")},
    {"paid", SITE_TEXT("portal", "Paid")},
    {"open", SITE_TEXT("portal", "Open")},
    {"noInvoices", SITE_TEXT("portal", "No invoices yet")},
    {"noInvoicesText", SITE_TEXT("portal", "Your invoices and what is open appear here.")},
    {"notFound", SITE_TEXT("portal", "This page doesn't exist")},
    {"notFoundText", SITE_TEXT("portal", "It may have been removed, or the address has a typo.")},
    {"formExpired", SITE_TEXT("portal", "This form has expired")},
    {"formExpiredText", SITE_TEXT("portal", "Go back, reload the page and try again. Nothing was changed.")},
    {"fault", SITE_TEXT("portal", "Something went wrong")},
    {"faultText", SITE_TEXT("portal", "Try again in a moment. Nothing was changed.")},
    {"toStart", SITE_TEXT("portal", "Back to the home page")},
    {"menu", SITE_TEXT("portal", "Menu")},
    {"language", SITE_TEXT("portal", "Language")},
};

constexpr SiteWord Counts[] = {
    {"products", SITE_COUNT("portal", "%n product(s)")},
    {"lines", SITE_COUNT("portal", "%n line(s)")},
    {"logInTooOften", SITE_COUNT("portal", "Too many attempts to sign in. Try again in %n second(s).")},
};

constexpr SiteWord Units[] = {
    {"C62", SITE_TEXT("portal", "pcs")},
    {"XBX", SITE_TEXT("portal", "box")},
    {"XCT", SITE_TEXT("portal", "carton")},
    {"XPX", SITE_TEXT("portal", "pallet")},
    {"XPK", SITE_TEXT("portal", "pack")},
    {"XPA", SITE_TEXT("portal", "packet")},
    {"XBG", SITE_TEXT("portal", "bag")},
    {"XRO", SITE_TEXT("portal", "roll")},
    {"XCR", SITE_TEXT("portal", "crate")},
    {"XBO", SITE_TEXT("portal", "bottle")},
    {"XCA", SITE_TEXT("portal", "can")},
    {"XDR", SITE_TEXT("portal", "drum")},
    {"SET", SITE_TEXT("portal", "set")},
    {"PR", SITE_TEXT("portal", "pair")},
    {"MTR", SITE_TEXT("portal", "m")},
    {"CMT", SITE_TEXT("portal", "cm")},
    {"MMT", SITE_TEXT("portal", "mm")},
    {"MTK", SITE_TEXT("portal", "m²")},
    {"MTQ", SITE_TEXT("portal", "m³")},
    {"KGM", SITE_TEXT("portal", "kg")},
    {"GRM", SITE_TEXT("portal", "g")},
    {"TNE", SITE_TEXT("portal", "t")},
    {"LTR", SITE_TEXT("portal", "l")},
    {"MLT", SITE_TEXT("portal", "ml")},
    {"HUR", SITE_TEXT("portal", "h")},
    {"MIN", SITE_TEXT("portal", "min")},
    {"SEC", SITE_TEXT("portal", "s")},
    {"WTT", SITE_TEXT("portal", "W")},
    {"KWT", SITE_TEXT("portal", "kW")},
    {"VLT", SITE_TEXT("portal", "V")},
    {"AMP", SITE_TEXT("portal", "A")},
    {"AMH", SITE_TEXT("portal", "Ah")},
    {"OHM", SITE_TEXT("portal", "Ω")},
    {"HTZ", SITE_TEXT("portal", "Hz")},
    {"LUM", SITE_TEXT("portal", "lm")},
    {"KEL", SITE_TEXT("portal", "K")},
    {"CEL", SITE_TEXT("portal", "°C")},
    {"BAR", SITE_TEXT("portal", "bar")},
    {"NEW", SITE_TEXT("portal", "N")},
    {"NU", SITE_TEXT("portal", "Nm")},
    {"RPM", SITE_TEXT("portal", "rpm")},
    {"2N", SITE_TEXT("portal", "dB")},
    {"P1", SITE_TEXT("portal", "%")},
};

constexpr SiteWord States[] = {
    {"placed", SITE_TEXT("portal", "Placed")},
    {"confirmed", SITE_TEXT("portal", "Confirmed")},
    {"picking", SITE_TEXT("portal", "Being picked")},
    {"shipped", SITE_TEXT("portal", "Shipped")},
    {"invoiced", SITE_TEXT("portal", "Invoiced")},
    {"cancelled", SITE_TEXT("portal", "Cancelled")},
    {"open", SITE_TEXT("portal", "Open")},
    {"paid", SITE_TEXT("portal", "Paid")},
    {"overdue", SITE_TEXT("portal", "Overdue")},
};
// clang-format on

} // namespace

std::span<const SiteWord> siteWords()
{
    return Words;
}

std::span<const SiteWord> siteCounts()
{
    return Counts;
}

std::span<const SiteWord> siteUnits()
{
    return Units;
}

std::span<const SiteWord> siteStates()
{
    return States;
}

} // namespace portal
