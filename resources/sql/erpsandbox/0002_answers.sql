-- Answers are kept compressed. Those given so far were text; a desk that asks again for one of them does the
-- work again, which changes nothing: batches say how a record is to be, and an order is taken once.
DROP TABLE idempotency;
CREATE TABLE idempotency (
    idempotency_key {text} NOT NULL PRIMARY KEY, request_hash {text} NOT NULL, status INTEGER NOT NULL,
    answer {blob} NOT NULL, at {big} NOT NULL);
CREATE INDEX idempotency_at ON idempotency(at);
