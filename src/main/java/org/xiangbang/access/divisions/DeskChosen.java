package org.xiangbang.access.divisions;

import org.xiangbang.shared.Desk;

/**
 * A person goes with that desk of a division that was split to one of its successors. Published in the transaction in which the
 * person was given the successor's desk; the former one is held beside it until nothing is open there.
 *
 * @param to code of the successor
 */
public record DeskChosen(Desk desk, String login, String to) {

    /** Returns the same desk of the successor. */
    public Desk successor() {
        return new Desk(desk.department(), desk.post(), to);
    }
}
