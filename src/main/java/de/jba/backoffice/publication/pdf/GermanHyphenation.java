// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.fop.hyphenation.HyphenationTree;

/**
 * German hyphenation with the patterns of the Deutschsprachige Trennmustermannschaft (MIT licence). FOP's own tree
 * counts its nodes in 16 bits and cannot hold them, so they stand in a map here; the rest of the work is FOP's.
 */
final class GermanHyphenation extends HyphenationTree {
    private static final long serialVersionUID = 1L;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzßàáâäçèéêëíïñóôöü";

    private final Map<String, byte[]> patterns = new HashMap<>();
    private int longest;

    private GermanHyphenation() {
        LETTERS.chars()
                .forEach(letter -> addClass(new String(
                        new char[] {(char) letter, letter == 'ß' ? 'ß' : Character.toUpperCase((char) letter)})));
    }

    static GermanHyphenation load() {
        GermanHyphenation hyphenation = new GermanHyphenation();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PdfResources.open("hyphenation/hyph-de-1996.tex"), StandardCharsets.UTF_8))) {
            boolean inside = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("\\patterns{")) {
                    inside = true;
                } else if (line.startsWith("}")) {
                    inside = false;
                } else if (inside && !line.isBlank() && !line.startsWith("%")) {
                    hyphenation.addPattern(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hyphenation;
    }

    @Override
    public int size() {
        return patterns.size();
    }

    /** Splits a pattern such as {@code 1ba2} into its letters and the weights between them (Liang 1983). */
    private void addPattern(String pattern) {
        StringBuilder letters = new StringBuilder();
        byte[] weights = new byte[pattern.length() + 1];
        for (char c : pattern.toCharArray()) {
            if (c >= '0' && c <= '9') {
                weights[letters.length()] = (byte) (c - '0');
            } else {
                letters.append(c);
            }
        }
        byte[] values = Arrays.copyOf(weights, letters.length() + 1);
        patterns.put(letters.toString(), values);
        longest = Math.max(longest, letters.length());
    }

    @Override
    protected void searchPatterns(char[] word, int index, byte[] weights) {
        int end = index;
        while (end < word.length && word[end] != 0 && end - index < longest) {
            end++;
            byte[] values = patterns.get(new String(word, index, end - index));
            if (values != null) {
                for (int i = 0; i < values.length && index + i < weights.length; i++) {
                    weights[index + i] = (byte) Math.max(weights[index + i], values[i]);
                }
            }
        }
    }
}
