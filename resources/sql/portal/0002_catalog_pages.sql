-- What the catalog pages read often, ready to be read.

-- Packages of a product, as "XBX=10000 XPX=480000": unit and content in thousandths of the product's unit.
ALTER TABLE product ADD COLUMN packages {text} NOT NULL DEFAULT '';
UPDATE product SET packages = coalesce((
    SELECT group_concat(unit || '=' || (CAST(substr(content, 1, point - 1) AS INTEGER) * 1000 + CAST(substr(substr(content, point + 1) || '000', 1, 3) AS INTEGER)), ' ')
    FROM (SELECT json_extract(p.value, '$.unit') AS unit, json_extract(p.value, '$.content') AS content, instr(json_extract(p.value, '$.content') || '.', '.') AS point
        FROM record r, json_each(r.document, '$.packaging') p WHERE r.entity = 'product' AND r.record_key = product.sku AND r.deleted = 0)), '');
CREATE INDEX discount_sku ON discount(sku);

-- One row. A value is another one after every change of what it stands for, whoever made the change:
-- what a program keeps in memory of these tables is good as long as the value is the same.
-- prices: price lines; pricing: all else that prices follow from, but for the products themselves;
-- products: which products a list of the catalog shows, and in which order; not what it says about them.
CREATE TABLE stamp (categories {big} NOT NULL, products {big} NOT NULL, pricing {big} NOT NULL, prices {big} NOT NULL);
INSERT INTO stamp (categories, products, pricing, prices) VALUES (random(), random(), random(), random());
CREATE TRIGGER category_stamp_insert AFTER INSERT ON category BEGIN UPDATE stamp SET categories = random(); END;
CREATE TRIGGER category_stamp_delete AFTER DELETE ON category BEGIN UPDATE stamp SET categories = random(); END;
CREATE TRIGGER category_stamp_update AFTER UPDATE ON category BEGIN UPDATE stamp SET categories = random(); END;
CREATE TRIGGER product_stamp_insert AFTER INSERT ON product BEGIN UPDATE stamp SET products = random(); END;
CREATE TRIGGER product_stamp_delete AFTER DELETE ON product BEGIN UPDATE stamp SET products = random(); END;
CREATE TRIGGER product_stamp_update AFTER UPDATE ON product WHEN (new.sku, new.gtin, new.name, new.brand, new.category, new.shown) IS NOT (old.sku, old.gtin, old.name, old.brand, old.category, old.shown) BEGIN UPDATE stamp SET products = random(); END;
CREATE TRIGGER setting_stamp_insert AFTER INSERT ON setting BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER setting_stamp_delete AFTER DELETE ON setting BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER setting_stamp_update AFTER UPDATE ON setting BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER customer_stamp_insert AFTER INSERT ON customer BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER customer_stamp_delete AFTER DELETE ON customer BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER customer_stamp_update AFTER UPDATE ON customer BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER customer_group_stamp_insert AFTER INSERT ON customer_group BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER customer_group_stamp_delete AFTER DELETE ON customer_group BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER customer_group_stamp_update AFTER UPDATE ON customer_group BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER price_list_stamp_insert AFTER INSERT ON price_list BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER price_list_stamp_delete AFTER DELETE ON price_list BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER price_list_stamp_update AFTER UPDATE ON price_list BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER price_list_assignment_stamp_insert AFTER INSERT ON price_list_assignment BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER price_list_assignment_stamp_delete AFTER DELETE ON price_list_assignment BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER price_list_assignment_stamp_update AFTER UPDATE ON price_list_assignment BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER discount_stamp_insert AFTER INSERT ON discount BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER discount_stamp_delete AFTER DELETE ON discount BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER discount_stamp_update AFTER UPDATE ON discount BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER promotion_stamp_insert AFTER INSERT ON promotion BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER promotion_stamp_delete AFTER DELETE ON promotion BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER promotion_stamp_update AFTER UPDATE ON promotion BEGIN UPDATE stamp SET pricing = random(); END;
CREATE TRIGGER price_stamp_insert AFTER INSERT ON price BEGIN UPDATE stamp SET prices = random(); END;
CREATE TRIGGER price_stamp_delete AFTER DELETE ON price BEGIN UPDATE stamp SET prices = random(); END;
CREATE TRIGGER price_stamp_update AFTER UPDATE ON price BEGIN UPDATE stamp SET prices = random(); END;
