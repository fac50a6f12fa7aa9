package org.xiangbang.access.administration;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.powers.HeldPowers;
import org.xiangbang.access.powers.Power;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** Which powers of administration nobody has, on the page of the system, and how an account for them is opened. */
@Component
class PowersPart implements SystemPart {
    private final HeldPowers powers;
    private final Sentences sentences;

    PowersPart(HeldPowers powers, Sentences sentences) {
        this.powers = powers;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 54;
    }

    @Override
    public String word() {
        return "powers";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var missing = missing();
        var lines = new SystemLines(sentences, locale);
        for (var power : Power.values()) {
            var nobody = missing.contains(power);
            var said = nobody
                    ? sentences.text("access.power.missing", locale, power.variable(), power.firstLogin())
                    : sentences.text("access.power.held", locale);
            lines.say("power-" + power.word(), said, nobody, null);
        }
        return lines.all();
    }

    @Override
    public long alarms() {
        return missing().size();
    }

    private EnumSet<Power> missing() {
        var missing = EnumSet.allOf(Power.class);
        missing.removeAll(powers.all());
        return missing;
    }
}
