package org.xiangbang.access.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.xiangbang.access.CurrentOfficial;
import org.xiangbang.access.DeskNames;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.SignedIn;

/** Tells the frame of every page who reads it, and what the administrator finds in the navigation. */
@Component
class ReaderOfPages implements SignedIn {
    private final CurrentOfficial current;
    private final DeskNames names;

    ReaderOfPages(CurrentOfficial current, DeskNames names) {
        this.current = current;
        this.names = names;
    }

    @Override
    public Optional<Reader> reader(Locale locale) {
        return current.find()
                .map(official -> new Reader(
                        official,
                        official.desks().stream().map(d -> names.of(d, locale)).toList()));
    }

    @Bean
    static NavigationEntry deputiesEntry() {
        return Navigation.entry(
                "/deputies",
                "people.deputies",
                80,
                official -> !official.desks().isEmpty());
    }

    @Bean
    static NavigationEntry accountsEntry(CurrentOfficial current) {
        return forAdministrators("/admin/accounts", "access.accounts", 90, current);
    }

    @Bean
    static NavigationEntry desksEntry(CurrentOfficial current) {
        return forAdministrators("/admin/desks", "access.desks", 91, current);
    }

    @Bean
    static NavigationEntry regionsEntry(CurrentOfficial current) {
        return forAdministrators("/admin/regions", "access.regions", 92, current);
    }

    @Bean
    static NavigationEntry calendarEntry(CurrentOfficial current) {
        return forAdministrators("/admin/calendar", "calendar.title", 93, current);
    }

    private static NavigationEntry forAdministrators(String path, String name, int order, CurrentOfficial current) {
        return Navigation.entry(path, name, order, official -> current.isAdministrator());
    }
}
