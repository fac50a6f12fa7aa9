package org.xiangbang.personal;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.DeskNames;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The page on which auditors read who read personal fields whole, and why. */
@Controller
class ReadingPages {
    static final String PAGE = "/personal/readings";
    private static final int SIZE = 50;

    private final ReadingList list;
    private final ReadingTexts texts;
    private final DeskNames desks;

    ReadingPages(ReadingList list, ReadingTexts texts, DeskNames desks) {
        this.list = list;
        this.texts = texts;
        this.desks = desks;
    }

    /** A reading with its desk and its fields in the reader's language. */
    record Line(Reading reading, String desk, List<String> fields) {}

    @GetMapping(PAGE)
    String list(@RequestParam(required = false) Long before, Official by, Locale locale, Model model) {
        var page = list.page(by, before, SIZE);
        model.addAttribute(
                "lines", page.items().stream().map(one -> line(one, locale)).toList());
        model.addAttribute("most", page.mostPerHour());
        model.addAttribute("more", page.next() == null ? null : PAGE + "?before=" + page.next());
        return "personal/readings";
    }

    private Line line(Reading reading, Locale locale) {
        return new Line(
                reading,
                desks.of(Desk.parse(reading.desk()), locale, reading.at()),
                reading.fields().stream()
                        .map(field -> texts.field(field, locale))
                        .toList());
    }

    /** The entry that leads to the record. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry readingsEntry(ReadingList list) {
            return Navigation.entry(PAGE, "personal.readings", 95, list::mayRead);
        }
    }
}
