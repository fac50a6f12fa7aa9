package org.xiangbang.tasklist.phrase;

/**
 * A phrase for opinions (常用意见).
 *
 * @param owner {@code login:<login>} for a phrase of one person, {@code desk:<id>} for one of everybody at a desk
 */
record Phrase(long id, String owner, String text) {

    public boolean shared() {
        return owner.startsWith("desk:");
    }
}
