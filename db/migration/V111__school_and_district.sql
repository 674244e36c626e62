-- SPDX-License-Identifier: EUPL-1.2
-- What sort of school a school is, and in which part of the city a partner is found.
ALTER TABLE network_partner
    ADD COLUMN school_type text CHECK (school_type IN ('PRIMARY', 'HAUPTSCHULE', 'REALSCHULE', 'SEKUNDARSCHULE',
        'GESAMTSCHULE', 'GYMNASIUM', 'SPECIAL_NEEDS', 'VOCATIONAL', 'ADULT_EDUCATION')),
    ADD COLUMN city_district text CHECK (length(city_district) BETWEEN 1 AND 100),
    ADD CHECK (school_type IS NULL OR type = 'SCHOOL');
COMMENT ON COLUMN network_partner.city_district IS 'The part of the city, as the city names it';
