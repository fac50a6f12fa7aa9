package org.xiangbang.matching;

/** The names shared with {@code processes/matching/answer.bpmn}. */
final class AnswerProcess {
    static final String KEY = "matching-answer";
    static final String ANSWER = "answer";

    private AnswerProcess() {}
}
