package org.xiangbang.access.administration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.powers.HeldPowers;
import org.xiangbang.access.powers.Power;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** How many people have each power of administration, on the page of the system, and how an account for one that nobody has is opened. */
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
        var people = powers.people();
        var lines = new SystemLines(sentences, locale);
        for (var power : Power.values()) {
            var nobody = !people.containsKey(power);
            var said = nobody
                    ? sentences.text("access.power.missing", locale, power.variable(), powers.nextLogin(power))
                    : sentences.text("access.power.held", locale, people.get(power));
            lines.say("power-" + power.word(), said, nobody, null);
        }
        return lines.all();
    }

    @Override
    public long alarms() {
        return Power.values().length - powers.all().size();
    }
}
