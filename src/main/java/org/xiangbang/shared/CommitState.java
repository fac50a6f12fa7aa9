package org.xiangbang.shared;

/** The attributes of a request under which it is kept how its transactions ended. */
public final class CommitState {
    /** Is there once the request has saved something. */
    public static final String SAVED = "org.xiangbang.commit.saved";

    /** What was thrown when the database was lost while it was asked to save. */
    public static final String LOST = "org.xiangbang.commit.lost";

    private CommitState() {}
}
