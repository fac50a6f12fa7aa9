package org.xiangbang.tasklist.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.InboxCounts;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The workbench and the task list in the navigation; the list with how many wait. */
@Configuration(proxyBeanMethods = false)
class TasklistNavigation {

    @Bean
    NavigationEntry workbenchEntry() {
        return Navigation.entry("/", "tasklist.workbench", 10);
    }

    @Bean
    NavigationEntry tasksEntry(InboxCounts counts) {
        return new Tasks(counts);
    }

    private record Tasks(InboxCounts counts) implements NavigationEntry {
        @Override
        public String path() {
            return "/tasks";
        }

        @Override
        public String name() {
            return "tasklist.tasks";
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public long count(Official official) {
            return counts.totals(official).todo();
        }
    }
}
