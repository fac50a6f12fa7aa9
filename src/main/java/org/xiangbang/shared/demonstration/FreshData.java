package org.xiangbang.shared.demonstration;

/** Lets the program begin anew at its next start. What there was is kept aside; nothing is deleted. */
public interface FreshData {
    /** Can it? With a database server of the operator's it cannot: its data are not the program's to move. */
    boolean possible();

    /** Was it asked to? */
    boolean asked();

    /**
     * Asks for it, or takes that back.
     *
     * @throws IllegalStateException if it is not possible
     */
    void ask(boolean anew);
}
