package org.quittance.schematron;

/** Names rules in data files: one by its id, or all whose id begins alike, {@code BR-FR-MV-*}; {@code *} is every rule. */
final class RuleNames {

    private RuleNames() {}

    /** True if the name stands for that rule. */
    static boolean match(String name, String rule) {
        return name.endsWith("*") ? rule.startsWith(name.substring(0, name.length() - 1)) : rule.equals(name);
    }
}
