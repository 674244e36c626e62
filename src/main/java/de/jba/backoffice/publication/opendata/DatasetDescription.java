// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.FrontDesk;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.publication.text.German;
import de.jba.backoffice.publication.text.Words;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Describes an edition as a dataset in a catalogue after DCAT-AP.de 3.0, as JSON-LD that needs no other file to be read.
 * It names the front desk as contact and never a person.
 */
public final class DatasetDescription {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final List<String> THEMES = List.of("EDUC", "SOCI");

    /** By format, what the file keeps: ISO 19005-2 and ISO 14289-1, RFC 8785, RFC 4180. */
    private static final Map<String, List<String>> STANDARDS = Map.of(
            "PDF",
            List.of("https://www.iso.org/standard/50655.html", "https://www.iso.org/standard/64599.html"),
            "JSON",
            List.of("https://www.rfc-editor.org/info/rfc8785"),
            "CSV",
            List.of("https://www.rfc-editor.org/info/rfc4180"),
            "HTML",
            List.of("https://html.spec.whatwg.org/"));

    private final String publicUrl;
    private final String licence;

    /**
     * A file of the edition.
     *
     * @param name the last part of its address; empty for the page
     * @param format as in the EU's list of file types
     * @param mediaType as registered at IANA, without parameters
     * @param bytes as they are public
     */
    @SuppressWarnings("ArrayRecordComponent") // measured and hashed, never compared
    public record File(String name, String format, String mediaType, byte[] bytes) {}

    /**
     * @param publicUrl the application as readers see it, without a slash at the end
     * @param licence of the data, such as {@code http://dcat-ap.de/def/licenses/dl-by-de/2.0}
     */
    public DatasetDescription(String publicUrl, String licence) {
        this.publicUrl = publicUrl;
        this.licence = licence;
    }

    /** The description in UTF-8, indented for people who open it. */
    public byte[] of(ProgrammeContent content, int edition, Instant publishedAt, List<File> files) {
        String address = publicUrl + "/programm/" + content.programmeYear() + "/fassung/" + edition;
        String issued = publishedAt.atZone(BusinessTime.ZONE).toLocalDate().toString();
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("@context", context());
        description.put(
                "@graph", List.of(catalogue(content, address, issued), dataset(content, address, issued, files)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> catalogue(ProgrammeContent content, String address, String issued) {
        Map<String, Object> catalogue = thing(publicUrl + "/programm", "dcat:Catalog");
        catalogue.put(
                "dct:title",
                german(Words.of("dataset.catalogue", content.frontDesk().name())));
        catalogue.put(
                "dct:description",
                german(Words.of("dataset.catalogue.text", content.frontDesk().name())));
        catalogue.put("dct:publisher", publisher(content.frontDesk()));
        catalogue.put("dct:language", link(EU + "language/DEU"));
        catalogue.put("dct:license", link(licence));
        catalogue.put("dct:modified", day(issued));
        catalogue.put("foaf:homepage", link(publicUrl + "/programm"));
        catalogue.put("dcat:themeTaxonomy", link(EU + "data-theme"));
        catalogue.put("dcat:dataset", link(address + "#daten"));
        return catalogue;
    }

    private Map<String, Object> dataset(ProgrammeContent content, String address, String issued, List<File> files) {
        String year = String.valueOf(content.programmeYear());
        Map<String, Object> dataset = thing(address + "#daten", "dcat:Dataset");
        dataset.put("dct:title", german(content.title() + " " + year));
        dataset.put(
                "dct:description",
                german(Words.of(
                        "dataset.text",
                        content.agencies().stream().map(PartnerAgency::name).collect(Collectors.joining(", ")),
                        year,
                        German.dayInWords(content.asOf()))));
        dataset.put("dct:identifier", address);
        dataset.put("dct:publisher", publisher(content.frontDesk()));
        dataset.put("dcat:contactPoint", contact(content.frontDesk()));
        dataset.put(
                "dcat:keyword",
                List.of(Words.of("dataset.keywords").split(", ")).stream()
                        .map(DatasetDescription::german)
                        .toList());
        dataset.put(
                "dcat:theme",
                THEMES.stream().map(theme -> link(EU + "data-theme/" + theme)).toList());
        dataset.put("dct:issued", day(issued));
        dataset.put("dct:modified", day(issued));
        dataset.put("dct:temporal", temporal(content.programmeYear()));
        dataset.put("dct:language", link(EU + "language/DEU"));
        dataset.put("dct:accessRights", link(EU + "access-right/PUBLIC"));
        dataset.put("dct:accrualPeriodicity", link(EU + "frequency/ANNUAL"));
        dataset.put("dcatap:availability", link(EU + "planned-availability/STABLE"));
        dataset.put("dcat:landingPage", link(address));
        dataset.put("dcat:version", String.valueOf(address.substring(address.lastIndexOf('/') + 1)));
        dataset.put(
                "dcat:distribution",
                files.stream()
                        .map(file -> distribution(content, address, issued, file))
                        .toList());
        return dataset;
    }

    private Map<String, Object> distribution(ProgrammeContent content, String address, String issued, File file) {
        String url = file.name().isEmpty() ? address : address + "/" + file.name();
        Map<String, Object> distribution = thing(address + "#" + file.format(), "dcat:Distribution");
        distribution.put("dct:title", german(Words.of("dataset.file." + file.format())));
        distribution.put("dcat:accessURL", link(url));
        distribution.put("dcat:downloadURL", link(url));
        distribution.put("dct:license", link(licence));
        distribution.put(
                "dcatde:licenseAttributionByText", german(content.frontDesk().name()));
        distribution.put("dct:format", link(EU + "file-type/" + file.format()));
        distribution.put("dcat:mediaType", link(MEDIA_TYPES + file.mediaType()));
        distribution.put(
                "dct:conformsTo",
                STANDARDS.getOrDefault(file.format(), List.of()).stream()
                        .map(DatasetDescription::link)
                        .toList());
        distribution.put("dcat:byteSize", typed(String.valueOf(file.bytes().length), "xsd:nonNegativeInteger"));
        distribution.put("dct:issued", day(issued));
        distribution.put("dct:language", link(EU + "language/DEU"));
        distribution.put("dcatap:availability", link(EU + "planned-availability/STABLE"));
        Map<String, Object> checksum = thing(address + "#" + file.format() + "-sha256", "spdx:Checksum");
        checksum.put("spdx:algorithm", link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
        checksum.put("spdx:checksumValue", typed(Sha256.hex(file.bytes()), "xsd:hexBinary"));
        distribution.put("spdx:checksum", checksum);
        return distribution;
    }

    private Map<String, Object> publisher(FrontDesk desk) {
        Map<String, Object> publisher = thing(publicUrl + "/programm#herausgeber", "foaf:Agent");
        publisher.put("foaf:name", german(desk.name()));
        publisher.put("foaf:homepage", link(desk.website()));
        return publisher;
    }

    private Map<String, Object> contact(FrontDesk desk) {
        Map<String, Object> contact = thing(publicUrl + "/programm#kontakt", "vcard:Organization");
        contact.put("vcard:fn", german(desk.name()));
        contact.put("vcard:hasEmail", link("mailto:" + desk.mailbox()));
        contact.put("vcard:hasTelephone", link("tel:" + desk.phone().replaceAll("[^0-9+]", "")));
        contact.put("vcard:hasURL", link(desk.website()));
        return contact;
    }

    private static Map<String, Object> temporal(int year) {
        return Map.of(
                "@type",
                "dct:PeriodOfTime",
                "dcat:startDate",
                day(LocalDate.of(year, 1, 1).toString()),
                "dcat:endDate",
                day(LocalDate.of(year, 12, 31).toString()));
    }

    private static Map<String, Object> thing(String id, String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@id", id);
        thing.put("@type", type);
        return thing;
    }

    private static Map<String, Object> link(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> german(String words) {
        return pair("@value", words, "@language", "de");
    }

    private static Map<String, Object> day(String day) {
        return typed(day, "xsd:date");
    }

    private static Map<String, Object> typed(String value, String type) {
        return pair("@value", value, "@type", type);
    }

    private static Map<String, Object> pair(String first, String value, String second, String other) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(first, value);
        pair.put(second, other);
        return pair;
    }

    private static Map<String, String> context() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcatap", "http://data.europa.eu/r5r/");
        prefixes.put("dcatde", "http://dcat-ap.de/def/dcatde/");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("spdx", "http://spdx.org/rdf/terms#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }
}
