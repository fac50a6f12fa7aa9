package org.xiangbang.engine.task;

import org.xiangbang.shared.Official;

/**
 * The reason why steps end without being done while an act runs.
 *
 * @param act message key suffix under {@code act.}
 * @param element the element of the model in which the act was done; null if there is none
 * @param by who did it
 */
public record ActCause(String act, String element, Official by) {
    public static final String COMPLETE = "complete";
    public static final String RETURN = "return-to";
    public static final String TAKE_BACK = "take-back";
    public static final String CANCEL = "cancel";
    public static final String END = "end";
    public static final String STRAIGHT_BACK = "straight-back";

    /** Says in which way an element that the act ended was left. */
    public PathTaken.Kind left(String left) {
        return switch (act) {
            case RETURN -> PathTaken.Kind.RETURNED;
            case TAKE_BACK -> PathTaken.Kind.TAKEN_BACK;
            case STRAIGHT_BACK -> finishes(left) ? PathTaken.Kind.LEFT : PathTaken.Kind.RETURNED;
            case END -> PathTaken.Kind.CANCELED;
            default -> left.equals(element) ? PathTaken.Kind.SETTLED : PathTaken.Kind.DIVERTED;
        };
    }

    /** Is the step done? A step that goes straight back is, although the engine does not leave it by a connection. */
    public boolean finishes(String left) {
        return act.equals(STRAIGHT_BACK) && left.equals(element);
    }
}
