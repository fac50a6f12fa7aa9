package org.xiangbang.tasklist.follow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.assignment.OpinionRequest;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.shared.Official;
import org.xiangbang.web.home.HomePart;

/** What the reader asked of others (加签, 委派) and waits for. */
@Component
class AskedHome implements HomePart {
    private static final int SHOWN = 5;

    private final StepOpinions opinions;

    AskedHome(StepOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        List<OpinionRequest> asked = opinions.askedBy(reader, SHOWN);
        return asked.isEmpty() ? Optional.empty() : Optional.of(new View("tasklist/home", Map.of("asked", asked)));
    }
}
