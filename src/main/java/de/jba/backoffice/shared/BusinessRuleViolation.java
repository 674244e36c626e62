// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain refuses what was asked. It names the rule and the field it concerns; the sentence for people
 * stands in the message bundle of the capability under {@code violation.<rule>}.
 */
public final class BusinessRuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String capability;
    private final String rule;
    private final String field;
    private final transient Object[] arguments;
    private final @Nullable Integer suggestion;
    private final List<BusinessRuleViolation> others;

    /**
     * @param capability the package whose bundle has the sentence
     * @param rule the name of the rule, such as {@code places.unitMissing}
     * @param field the path of the field as the API names it, such as {@code capacity.places}; empty for the record
     * @param arguments values that the sentence names
     */
    public BusinessRuleViolation(String capability, String rule, String field, Object... arguments) {
        this(null, List.of(), capability, rule, field, arguments);
    }

    private BusinessRuleViolation(
            @Nullable Integer suggestion,
            List<BusinessRuleViolation> others,
            String capability,
            String rule,
            String field,
            Object... arguments) {
        super(capability + ":" + rule + (field.isEmpty() ? "" : " at " + field));
        this.capability = capability;
        this.rule = rule;
        this.field = field;
        this.arguments = Arrays.copyOf(arguments, arguments.length);
        this.suggestion = suggestion;
        this.others = List.copyOf(others);
    }

    /** The same refusal with the number nearest to what was entered that would be accepted. */
    public BusinessRuleViolation suggesting(int possible) {
        return new BusinessRuleViolation(possible, others, capability, rule, field, arguments);
    }

    /** The same refusal beside others of the same entry. */
    BusinessRuleViolation with(List<BusinessRuleViolation> further) {
        return new BusinessRuleViolation(suggestion, further, capability, rule, field, arguments);
    }

    /** The same refusals of a part of something larger, whose path comes before the field's. */
    public BusinessRuleViolation within(String path) {
        return new BusinessRuleViolation(
                suggestion,
                others.stream().map(each -> each.within(path)).toList(),
                capability,
                rule,
                path + "." + field,
                arguments);
    }

    /** Everything that was refused at once: this, and the others. */
    public List<BusinessRuleViolation> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /** The number nearest to what was entered that would be accepted, where there is one; a screen can offer it. */
    public Optional<Integer> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    public String rule() {
        return rule;
    }

    public String field() {
        return field;
    }

    /** The sentence that says what went wrong and what to do now. */
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "de.jba.backoffice." + capability + ".messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("violation." + rule), locale).format(arguments);
    }
}
