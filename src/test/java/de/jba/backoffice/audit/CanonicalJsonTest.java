// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database's canonical form against an independent implementation of RFC 8785. */
class CanonicalJsonTest {
    private static final Random RANDOM = new Random(8785);
    private static LogDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = LogDatabase.shared();
    }

    @Test
    void escapesEveryControlCharacterAsTheRfcDoes() throws Exception {
        agrees(IntStream.rangeClosed(1, 0x2100)
                .filter(c -> c < 0xd800)
                .mapToObj(c -> quoted("a" + (char) c + "z"))
                .toList());
    }

    @Test
    void leavesNamesOfTheNationalCharacterSetAsTheyAre() throws Exception {
        // DIN 91379: letters with combining marks that have no composed form, and what German forms must accept
        agrees(Stream.of(
                        "Gȩnç",
                        "C̆ĕ",
                        "J̌akob",
                        "M̂argrét",
                        "Ṣ̌",
                        "k͟h",
                        "ẞtraße",
                        "ʹʺʿˈ€",
                        "Łódź",
                        "A̋",
                        "‡",
                        "O’Neill",
                        "👩‍🏫",
                        "\ud834\udd1e")
                .map(CanonicalJsonTest::quoted)
                .toList());
    }

    @Test
    void sortsKeysByTheirUtf16Units() throws Exception {
        // the example of RFC 8785, 3.2.3, and the border between the surrogates and what lies behind them
        agrees(List.of(
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}",
                "{\"\\ue000\":1,\"\\ud800\\udc00\":2,\"\\udbff\\udfff\":3,\"\\uffff\":4,\"\\ud7ff\":5,\"a\":6,\"\":7}",
                "{\"\\udbff\\udfff\\ud800\\udc00\":1,\"\\udbff\\udfff\":2,\"\\udbff\\udfff\\ue000\":3,\"\\ue000\\u0001\":4}",
                "{\"bb\":1,\"a\":2,\"aaa\":3,\"B\":4,\"10\":5,\"9\":6,\"ä\":7}"));
    }

    @Test
    void writesNumbersAsEcmascriptDoes() throws Exception {
        agrees(Stream.of(
                        "0",
                        "-0",
                        "0.0",
                        "49",
                        "49.00",
                        "-49.10",
                        "0.54",
                        "1e21",
                        "1e20",
                        "123456789012345678901",
                        "1e-6",
                        "1e-7",
                        "0.000001234",
                        "0.00000123",
                        "9007199254740993",
                        "9007199254740992",
                        "1e300",
                        "1.7976931348623157e308",
                        "5e-324",
                        "2.2250738585072014e-308",
                        "4.35",
                        "333333333.33333329",
                        "1E30",
                        "4.50",
                        "2e-3",
                        "0.000000000000000000000000001",
                        "295147905179352825856",
                        "9.5367431640625e-7",
                        "999999999999999.9",
                        "99999999999999.99",
                        "1000000000000000128",
                        "0.1234567890123456789",
                        "-1e-7",
                        "100000000000000000000000")
                .toList());
    }

    @Test
    void writesAnyDoubleAsEcmascriptDoes() throws Exception {
        agrees(DoubleStream.concat(
                        IntStream.rangeClosed(-1074, 1023).mapToDouble(e -> Math.scalb(1.0, e)),
                        RANDOM.longs(20_000)
                                .mapToDouble(Double::longBitsToDouble)
                                .filter(Double::isFinite))
                .mapToObj(Double::toString)
                .toList());
    }

    @Test
    void writesAnyShortDecimalAsEcmascriptDoes() throws Exception {
        agrees(RANDOM.ints(5_000, -9, 9)
                .mapToObj(e -> RANDOM.nextInt(2_000_000) / 100.0 + "e" + e)
                .toList());
    }

    @Test
    void writesNestedValuesAsTheRfcDoes() throws Exception {
        agrees(Stream.concat(
                        Stream.of(
                                "{}",
                                "[]",
                                "[{}]",
                                "{\"a\":[]}",
                                "[null,true,false,\"\"]",
                                "{\"b\":{\"d\":1,\"c\":[2,{\"z\":0,\"y\":[[]]}]},\"a\":null}"),
                        Stream.generate(() -> structure(4)).limit(1_000))
                .toList());
    }

    private static String structure(int depth) {
        return switch (depth == 0 ? RANDOM.nextInt(4) : RANDOM.nextInt(6)) {
            case 0 -> Integer.toString(RANDOM.nextInt());
            case 1 -> Double.toString(RANDOM.nextGaussian() * 1000);
            case 2 -> quoted(word());
            case 3 -> List.of("true", "false", "null").get(RANDOM.nextInt(3));
            case 4 -> members(depth, i -> structure(depth - 1)).collect(Collectors.joining(",", "[", "]"));
            default ->
                members(depth, i -> quoted(word() + i) + ":" + structure(depth - 1))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static Stream<String> members(int depth, Function<Integer, String> member) {
        return IntStream.range(0, RANDOM.nextInt(depth + 2)).boxed().map(member);
    }

    private static String word() {
        return RANDOM.ints(RANDOM.nextInt(6), 1, 0x10ffff)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining("", "\"", "\""));
    }

    private static void agrees(List<String> values) throws SQLException {
        try (Connection connection = database.unbound()) {
            List<String> ours = LogDatabase.query(
                    connection,
                    "select canonical_json(jsonb_build_array(v::jsonb)) from unnest(?::text[]) with ordinality t (v, i) order by i",
                    (Object) values.toArray(String[]::new));
            assertThat(ours)
                    .containsExactlyElementsOf(
                            values.stream().map(CanonicalJsonTest::theirs).toList());
        }
    }

    private static String theirs(String value) {
        try {
            return new JsonCanonicalizer("[" + value + "]").getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
