package org.xiangbang.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cases that belong together, and those of their acts that differ from the usual way: every other step is approved by the person of
 * its desk, within its term, with the form that {@code forms.yaml} has for it.
 *
 * @param open steps that nobody does, as {@code step} or {@code process.step}: the story leaves them open
 * @param pace how much of a term the usual act takes, 1 for a third on average; 0 lets everything happen at once
 */
record Story(String story, List<Opening> cases, Set<String> open, List<Act> acts, Double pace) {

    Story {
        open = open == null ? Set.of() : Set.copyOf(open);
        acts = acts == null ? List.of() : List.copyOf(acts);
        pace = pace == null ? 1 : pace;
    }

    boolean leavesOpen(String process, String step) {
        return open.contains(step) || open.contains(process + "." + step);
    }

    enum Kind {
        NEED,
        ORGANIZATION,
        PROJECT,
        ORDER
    }

    /**
     * A case and the form by which it begins.
     *
     * @param name the word by which this and later stories name the case
     * @param day the day, counted from today
     * @param by the login of the person who begins it; for a project the organization's handler if it is left out
     * @param of for a project, the name of the organization's case
     */
    record Opening(String name, Kind kind, int day, String by, String of, Map<String, Object> form) {
        Opening {
            form = form == null ? Map.of() : form;
        }
    }

    /** What is done at a step. */
    enum Deed {
        COMPLETE,
        RAISE,
        COPY,
        ASK,
        SIGN,
        CLAIM,
        URGE,
        DRAFT,
        ISSUE,
        DEPUTY,
        HAND_OVER,
        CORRECT_NAME,
        EMPTY,
        REQUEST,
        END_DIVISION
    }

    /**
     * An act in place of the usual one, the next time that the case waits at the step.
     *
     * @param at the step, or {@code process.step}; null for an act that waits for no step, on a day of its own
     * @param of the name of the case, if the story has several
     * @param day the day of the act, counted from today; null for the usual time
     * @param after days since the step was offered; null for the usual time
     * @param does complete if left out; after any other deed the step still waits
     * @param what for a side path its event, for a signer the place, for a name the right one, for a
     *     division its successor, for a handover the login of the person who leaves
     * @param by the login of the person, if it is not the one of the desk
     * @param to logins of the people who are asked or told, or whom it concerns
     * @param until the last day of a deputyship
     */
    record Act(
            String at,
            String of,
            Integer day,
            Double after,
            Deed does,
            String what,
            String by,
            List<String> to,
            String until,
            String outcome,
            String opinion,
            Map<String, Object> fields) {
        Act {
            does = does == null ? Deed.COMPLETE : does;
            to = to == null ? List.of() : List.copyOf(to);
            outcome = outcome == null ? "approve" : outcome;
            fields = fields == null ? Map.of() : fields;
        }

        static Act usual(String step) {
            return new Act(step, null, null, null, null, null, null, null, null, null, null, null);
        }

        boolean isAt(String process, String step) {
            return at != null && (at.equals(step) || at.equals(process + "." + step));
        }

        /** Does the story say nothing about it? */
        boolean isUsual() {
            return equals(usual(at));
        }
    }
}
