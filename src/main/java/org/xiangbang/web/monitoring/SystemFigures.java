package org.xiangbang.web.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.web.system.SystemPart;

/** What needs the administrator on the page of the system, as figures: {@code xiangbang_attention{part="tasks"}}. */
@Component
class SystemFigures implements MeterBinder {
    private final List<SystemPart> parts;

    SystemFigures(List<SystemPart> parts) {
        this.parts = parts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var part : parts)
            Gauge.builder("xiangbang.attention", part, SystemPart::alarms)
                    .description("What needs the administrator on the page of the system")
                    .tag("part", part.word())
                    .register(registry);
    }
}
