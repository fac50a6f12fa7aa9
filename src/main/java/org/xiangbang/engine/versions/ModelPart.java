package org.xiangbang.engine.versions;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.xiangbang.shared.VisibleText;

/**
 * A part of a model as an official names it: a step, a question, a connection, a row of a table.
 *
 * @param id by which it is found again in another version
 * @param traits what it says of itself, in the order in which it is read
 */
record ModelPart(Kind kind, String id, String name, Map<Trait, String> traits) {

    /** What the part is. Its name is the message {@code models.part.<word>}. */
    enum Kind {
        PROCESS,
        STEP,
        AUTOMATIC,
        CALL,
        GATEWAY,
        EVENT,
        CONNECTION,
        TABLE,
        COLUMN,
        ROW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a trait is about. Two are the same if only the label differs.
     *
     * @param aspect its name is the message {@code models.trait.<aspect>}
     * @param of the id of the field, column or property that is meant; empty for the part itself
     * @param label its name in the model
     */
    record Trait(String aspect, String of, String label) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Trait trait && aspect.equals(trait.aspect) && of.equals(trait.of);
        }

        @Override
        public int hashCode() {
            return Objects.hash(aspect, of);
        }
    }

    static final class Builder {
        private final Kind kind;
        private final String id;
        private final String name;
        private final Map<Trait, String> traits = new LinkedHashMap<>();

        Builder(Kind kind, String id, String name) {
            this.kind = kind;
            this.id = id;
            this.name = name;
        }

        Builder say(String aspect, String value) {
            return say(aspect, "", "", value);
        }

        /** An empty value is not said. */
        Builder say(String aspect, String of, String label, String value) {
            if (!VisibleText.isEmpty(value)) traits.put(new Trait(aspect, of, label), value);
            return this;
        }

        ModelPart build() {
            return new ModelPart(kind, id, name, traits);
        }
    }
}
