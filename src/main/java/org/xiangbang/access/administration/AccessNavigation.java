package org.xiangbang.access.administration;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.access.handover.HandingOver;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.system.SystemParts;

/** The navigation entries of deputies and handovers, and those of the administrator. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    /** An entry with the number of things that wait behind it. */
    private record Counted(
            String path, String name, int order, Predicate<Official> audience, ToLongFunction<Official> waiting)
            implements NavigationEntry {
        @Override
        public boolean shownTo(Official official) {
            return audience.test(official);
        }

        @Override
        public long count(Official official) {
            return waiting.applyAsLong(official);
        }
    }

    @Bean
    NavigationEntry deputiesEntry(Deputies deputies) {
        return Navigation.entry(
                "/deputies",
                "people.deputies",
                80,
                official -> !official.desks().isEmpty() || deputies.mayForOthers(official));
    }

    /** The entry is shown to a person who may open a handover or whom one concerns. It counts the signatures that wait for the reader. */
    @Bean
    NavigationEntry handoversEntry(HandingOver handovers) {
        return new Counted(
                "/handovers",
                "people.handovers",
                81,
                official -> handovers.mayOpen(official) || handovers.concern(official),
                handovers::waitingFor);
    }

    /** The entry counts the vacant desks at which something waits. */
    @Bean
    NavigationEntry vacanciesEntry(Vacancies vacancies, CurrentOfficial current) {
        return new Counted(
                "/admin/vacancies",
                "people.vacancies",
                89,
                official -> current.mayRead("/admin/vacancies"),
                official -> vacancies.count());
    }

    @Bean
    NavigationEntry accountsEntry(CurrentOfficial current) {
        return forAdministrators("/admin/accounts", "access.accounts", 90, current);
    }

    @Bean
    NavigationEntry desksEntry(CurrentOfficial current) {
        return forAdministrators("/admin/desks", "access.desks", 91, current);
    }

    @Bean
    NavigationEntry logEntry(CurrentOfficial current) {
        return forAdministrators("/admin/log", "access.log", 96, current);
    }

    @Bean
    NavigationEntry regionsEntry(CurrentOfficial current) {
        return forAdministrators("/admin/regions", "access.regions", 92, current);
    }

    @Bean
    NavigationEntry calendarEntry(CurrentOfficial current) {
        return forAdministrators("/admin/calendar", "calendar.title", 93, current);
    }

    /** The entry counts what of the system needs the administrator. */
    @Bean
    NavigationEntry systemEntry(SystemParts parts, CurrentOfficial current) {
        return new Counted(
                SystemParts.PAGE,
                "system.title",
                94,
                official -> current.mayRead(SystemParts.PAGE),
                official -> parts.alarms());
    }

    private static NavigationEntry forAdministrators(String path, String name, int order, CurrentOfficial current) {
        return Navigation.entry(path, name, order, official -> current.mayRead(path));
    }
}
