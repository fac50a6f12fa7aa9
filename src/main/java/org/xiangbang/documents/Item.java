package org.xiangbang.documents;

/**
 * A file that is judged: the one that was handed in, or one inside of it, whose name says where it is.
 *
 * @param depth 0 for the file that was handed in
 */
record Item(String name, Content content, int depth, Unpacked unpacked) {
    private static final int DEEPEST = 3;

    static Item handedIn(String name, Content content) {
        return new Item(name, content, 0, new Unpacked(name, content.size()));
    }

    Item inside(String part, byte[] content) {
        return new Item(nameOf(part), Content.of(content), depth + 1, unpacked);
    }

    /** Returns the name that a refusal gives to a part: that of this file, and the last word of the part's path. */
    String nameOf(String part) {
        return name + " › " + part.substring(part.lastIndexOf('/') + 1);
    }

    /** A table in a chart in a text is two deep. */
    boolean tooDeep() {
        return depth > DEEPEST;
    }
}
