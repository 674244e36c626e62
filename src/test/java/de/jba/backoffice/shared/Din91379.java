// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the names of people and places in Europe are written with: the Latin letters of DIN 91379:2022-08 (group bll, 500
 * characters and 149 sequences with combining signs) and the signs within names (group bnlreq, 18 characters).
 */
public final class Din91379 {
    /** Code points of the letters that are one character, as ranges. */
    private static final String CHARACTERS =
            "0041-005A 0061-007A 00C0-00D6 00D8-00F6 00F8-017E 0187-0188 018F 0197 01A0-01A1 01AF-01B0 01B7 01CD-01DC"
                    + " 01DE-01DF 01E2-01F0 01F4-01F5 01F8-01FF 0212-0213 0218-021B 021E-021F 0227-0233 0259 0268 0292"
                    + " 1E02-1E03 1E06-1E07 1E0A-1E11 1E17 1E1C-1E2B 1E2F-1E37 1E3A-1E3B 1E40-1E49 1E52-1E5B 1E5E-1E63"
                    + " 1E6A-1E6F 1E80-1E87 1E8C-1E97 1E9E 1EA0-1EF9";

    private static final String SIGNS =
            "0020 0027 002C-002E 0060 007E 00A8 00B4 00B7 02B9-02BA 02BE-02BF 02C8 02CC 2019 2021";

    /** What follows a letter, and after which letters it stands. */
    private static final List<String> SEQUENCES = List.of(
            "030B Aa",
            "0300 CFGKMPSTZcfgkmpstz",
            "0304 CFHKNPSTZcfhknpstzÛûḲḳṢṣṬṭỤụ",
            "0306 CMNRZcmnrzÇç",
            "0308 CTZczẠạỌọỤụ",
            "0315 CKPTckptČč",
            "0323 CPcpČč",
            "0326 CHKLNchklnŽž",
            "0328+0306 Cc",
            "0302 DKLMNdklmn",
            "0331 HSs",
            "0301 JjÿĪī",
            "030C J",
            "0307 KUku",
            "031B KTkt",
            "035F+0048 K",
            "035F+0068 Kk",
            "0325 LRlr",
            "0325+0304 LRlr",
            "0310 Mm",
            "031B+0304 Ss",
            "0327 ZzŽž",
            "030D ēō");

    private Din91379() {}

    /** The letters, each with its combining signs. */
    public static List<String> letters() {
        return Stream.concat(characters(CHARACTERS), SEQUENCES.stream().flatMap(Din91379::sequences))
                .toList();
    }

    /** The signs within names that can stand between letters: all but the blank. */
    public static List<String> signs() {
        return characters(SIGNS).filter(sign -> !sign.isBlank()).toList();
    }

    /** All letters and signs as words of six letters, so that a line may break between them. */
    public static String text() {
        List<String> all = Stream.concat(letters().stream(), signs().stream()).toList();
        return String.join(
                " ",
                IntStream.range(0, (all.size() + 5) / 6)
                        .mapToObj(i -> String.join("", all.subList(i * 6, Math.min(all.size(), i * 6 + 6))))
                        .toList());
    }

    private static Stream<String> characters(String ranges) {
        return Arrays.stream(ranges.split(" ")).flatMap(range -> {
            String[] ends = range.split("-");
            return IntStream.rangeClosed(codePoint(ends[0]), codePoint(ends[ends.length - 1]))
                    .mapToObj(Character::toString);
        });
    }

    private static Stream<String> sequences(String line) {
        String[] parts = line.split(" ");
        String following = Arrays.stream(parts[0].split("\\+"))
                .map(each -> Character.toString(codePoint(each)))
                .reduce("", String::concat);
        return parts[1].codePoints().mapToObj(letter -> Character.toString(letter) + following);
    }

    private static int codePoint(String hex) {
        return Integer.parseInt(hex, 16);
    }
}
