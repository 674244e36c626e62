// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The provision that an instrument rests on, as German law is cited: "§ 16h SGB II", "§§ 51, 53 SGB III", "§ 13 Abs. 1
 * SGB VIII", several with "i. V. m.". Whether the provision exists is not known here.
 */
final class LegalBasis {
    private static final int LONGEST = 200;
    private static final String NUMBER = "[0-9]{1,4}[a-z]{0,2}";
    private static final String SECTION =
            NUMBER + "(?: (?:Abs\\.|Satz|S\\.|Nr\\.|Halbsatz|Alt\\.|Buchst\\.) (?:" + NUMBER + "|[a-z]))*";
    /** A code of social law, or the abbreviation of another act, of a Land too: BBiG, AufenthG, SchulG NRW. */
    private static final String ACT = "(?:SGB (?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIV)"
            + "|(?!SGB)\\p{Lu}\\p{Ll}*\\p{Lu}\\p{L}*(?:-\\p{L}+)?(?: \\p{Lu}{2,3})?)";

    private static final String SEVERAL = SECTION + "(?:(?:, | und | bis |–| oder )" + SECTION + ")+(?: ff?\\.)?";
    private static final String PROVISION = "(?:§§ (?:" + SEVERAL + "|" + SECTION + " ff?\\.)|§ " + SECTION
            + "(?: ff?\\.)?|Art\\. " + SECTION + ") " + ACT;
    private static final Pattern FORM =
            Pattern.compile(PROVISION + "(?:(?:, |; | und | oder | i\\. V\\. m\\. )" + PROVISION + ")*");

    private LegalBasis() {}

    /**
     * The citation with its blanks set right, or none.
     *
     * @throws BusinessRuleViolation when it is not cited in this form
     */
    static Optional<String> of(@Nullable String entered) {
        return PlainText.optionalLine("legalBasis", entered, LONGEST).map(text -> {
            String set = text.replaceAll("[\\s\\u00a0\\u202f]+", " ")
                    .replaceAll("(?<=§) ?(?=[0-9])", " ")
                    .replaceAll("(?<=(?:Abs|Nr|Art|S)\\.)(?=[0-9])", " ")
                    .replaceAll("i\\. ?V\\. ?m\\.", "i. V. m.")
                    .replaceAll("(?<=[0-9a-z]) ?[-–] ?(?=[0-9])", "–");
            if (!FORM.matcher(set).matches()) {
                throw new BusinessRuleViolation("instrument", "instrument.legalBasis", "legalBasis", text);
            }
            return set;
        });
    }
}
