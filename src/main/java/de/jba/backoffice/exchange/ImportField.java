// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.util.List;
import java.util.Locale;

/** A value of a record that a column can bring. Its heads are German in every language, as those of the export are. */
public enum ImportField {
    ID("id", "Kennung"),
    NAME("name", "Bezeichnung", "Name", "Instrument", "Maßnahme", "Arbeitsmarktinstrument"),
    ABBREVIATION("abbreviation", "Abkürzung", "Kürzel", "Abk."),
    ALIASES("aliases", "Auch bekannt als", "Weitere Namen"),
    OWNER("owner", "Federführung", "Federführend"),
    PARTICIPATING("participating", "Beteiligt", "Beteiligte"),
    LEGAL_CIRCLES("legalCircles", "Rechtskreise", "Rechtskreis", "SGB"),
    TARGET_GROUP("targetGroup", "Zielgruppe"),
    EXPLANATION("explanation", "Erläuterung", "Beschreibung", "Inhalt"),
    LEGAL_BASIS("legalBasis", "Rechtsgrundlage"),
    SUB_OFFERS("subOffers", "Teilangebote", "Teilangebot"),
    AGE_FROM("ageFrom", "Alter von", "Alter ab", "Mindestalter"),
    AGE_TO("ageTo", "Alter bis", "Höchstalter"),
    NEEDS("needs", "Bedarfe", "Bedarf"),
    TERM_FROM("term.from", "Laufzeit von", "Laufzeit ab", "Beginn"),
    TERM_TO("term.to", "Laufzeit bis", "Ende"),
    PROVIDER("provider", "Träger", "Maßnahmeträger", "Anbieter"),
    CONTACTS("contacts", "Kontakt", "Kontakte", "Ansprechpartner", "Ansprechperson", "Funktionspostfach", "E-Mail"),
    CAPACITY("capacity", "Kapazität", "Platzzahl", "Platzkapazität"),
    PLACES("places", "Plätze", "Anzahl Plätze", "Plätze am"),
    UNIT("kind", "Einheit"),
    REGION("region", "Region"),
    VALID_FROM("validFrom", "Gültig ab", "Gültig von"),
    STATUS("status", "Stand", "Status"),
    TYPE("type", "Art", "Typ"),
    SCHOOL_TYPE("schoolType", "Schulform", "Schulart"),
    CITY_DISTRICT("cityDistrict", "Stadtbezirk", "Bezirk"),
    ADDRESS("address", "Anschrift", "Adresse"),
    NOTES("notes", "Bemerkung", "Bemerkungen"),
    FUNCTION("function", "Funktion", "Team", "Bezeichnung", "Name"),
    MAILBOX("mailbox", "Funktionspostfach", "Postfach", "E-Mail", "E-Mail-Adresse", "Mail"),
    PHONE("phone", "Telefon", "Telefonnummer", "Tel.", "Rufnummer");

    private final String key;
    private final List<String> heads;

    ImportField(String key, String... heads) {
        this.key = key;
        this.heads = List.of(heads);
    }

    /** Its name in the API. */
    public String key() {
        return key;
    }

    /** The first of its heads. */
    public String head() {
        return heads.get(0);
    }

    /** Whether a column with this head brings it. */
    boolean isHeaded(String head) {
        String plain = plain(head);
        return plain.equals(plain(key))
                || heads.stream().anyMatch(each -> plain(each).equals(plain));
    }

    private static String plain(String head) {
        return head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
