package org.xiangbang.database;

import java.io.IOException;
import org.xiangbang.web.Caller;

/** A write that was asked for: what was written, by whom, under which key, and the status of the answer; 0 without one. */
record Write(String text, String login, String key, int status, String body) {
    static final String PHRASES = "/api/v1/phrases";

    static Write by(Caller caller, String text, String login, String key) {
        try {
            var answer = caller.post(
                    PHRASES, "{\"text\":\"" + text + "\"}", "Idempotency-Key", key, "Accept-Language", "zh-CN");
            return new Write(text, login, key, answer.statusCode(), answer.body());
        } catch (IOException lost) {
            return new Write(text, login, key, 0, "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Write(text, login, key, 0, "");
        }
    }

    boolean promised() {
        return status / 100 == 2;
    }
}
