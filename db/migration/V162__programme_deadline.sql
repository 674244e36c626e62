-- SPDX-License-Identifier: EUPL-1.2
-- Until which day a programme is to be sent into coordination, signed by all and published. What is late is computed.

CREATE TABLE programme_deadline (
    programme_id uuid PRIMARY KEY REFERENCES programme,
    send_due     date CHECK (send_due BETWEEN '2000-01-01' AND '2100-12-31'),
    cosign_due   date CHECK (cosign_due BETWEEN '2000-01-01' AND '2100-12-31'),
    publish_due  date CHECK (publish_due BETWEEN '2000-01-01' AND '2100-12-31'),
    CONSTRAINT cosigned_after_sent CHECK (send_due <= cosign_due),
    CONSTRAINT published_after_cosigned CHECK (cosign_due <= publish_due),
    CONSTRAINT published_after_sent CHECK (send_due <= publish_due)
);
COMMENT ON TABLE programme_deadline IS 'One row for each programme with days; null for a step without one';
