package org.xiangbang.matching;

/** The names shared with {@code processes/matching/members.bpmn}. */
final class MembersProcess {
    static final String KEY = "matching-members";
    static final String CONFIRM_MEMBER = "confirmMember";
    static final String REARRANGE = "rearrange";

    private MembersProcess() {}
}
