package org.xiangbang.database;

/** A write that was asked for: what was written, by whom, under which key, and the status of the answer; 0 without one. */
record Write(String text, String login, String key, int status, String body) {
    boolean promised() {
        return status / 100 == 2;
    }
}
