package org.xiangbang.tasklist.view;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The navigation entries of the workbench and of the task list; the latter has the number of tasks that wait. */
@Configuration(proxyBeanMethods = false)
class TasklistNavigation {

    @Bean
    NavigationEntry workbenchEntry() {
        return Navigation.entry("/", "tasklist.workbench", 10);
    }

    @Bean
    NavigationEntry tasksEntry(ReadersTotals totals) {
        return new Tasks(totals);
    }

    private record Tasks(ReadersTotals totals) implements NavigationEntry {
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
            return totals.of(official).todo();
        }

        @Override
        public long most() {
            return InboxCounts.LIMIT;
        }

        @Override
        public String counted() {
            return View.TODO.word();
        }
    }
}
