package org.xiangbang.demonstration.requests;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xiangbang.access.requests.RequestKind;
import org.xiangbang.access.requests.Requests;
import org.xiangbang.engine.step.DeskDeed;

/** A security administrator asks for something about the named people; {@code kind} says for what. */
@Component
@ConditionalOnProperty(name = "xiangbang.demonstration", havingValue = "true")
class RequestDeed implements DeskDeed {
    private final Requests requests;

    RequestDeed(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String word() {
        return "request";
    }

    @Override
    public void does(Asked asked) {
        var kind = asked.values().get("kind").get(0).toUpperCase(Locale.ROOT);
        requests.ask(RequestKind.valueOf(kind), asked.to(), asked.text(), asked.by());
    }
}
