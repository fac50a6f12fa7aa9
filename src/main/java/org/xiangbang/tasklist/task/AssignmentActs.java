package org.xiangbang.tasklist.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.xiangbang.engine.assignment.Candidate;
import org.xiangbang.engine.assignment.Candidates;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/**
 * Reassignment (转办), delegation (委派) and additional signers (加签) on the page of a step. The people who can be chosen are looked
 * up when the act is opened.
 */
@Configuration(proxyBeanMethods = false)
class AssignmentActs {

    @Bean
    TaskAct transferAct(Candidates candidates, PeoplePicker picker) {
        return new HandAct("transfer", 10, candidates::receivers, picker);
    }

    @Bean
    TaskAct delegateAct(Candidates candidates, PeoplePicker picker) {
        return new HandAct("delegate", 20, candidates::advisers, picker);
    }

    @Bean
    TaskAct addSignerAct(Candidates candidates, PeoplePicker picker) {
        return new HandAct("add-signer", 30, candidates::signers, picker);
    }

    /** Finds the people who could be chosen and whose name contains the text. */
    @FunctionalInterface
    private interface People {
        List<Candidate> named(TaskView view, Official by, String text);
    }

    /** An act that starts with the choice of a person. */
    private record HandAct(String name, int order, People people, PeoplePicker picker) implements TaskAct {

        @Override
        public Optional<String> fragment(TaskView view, Official by, Model model, Locale locale) {
            if (!mayDecide(view, by) || (name.equals("delegate") && view.desk().ofOrganization()))
                return Optional.empty();
            if (name.equals(model.getAttribute("openAct")))
                model.addAttribute("people", picker.of(people.named(view, by, sought(model)), locale));
            return Optional.of("tasklist/acts/" + name);
        }

        private static String sought(Model model) {
            return model.getAttribute("sought") instanceof String text ? text : "";
        }

        private static boolean mayDecide(TaskView view, Official by) {
            var process = view.definition().process();
            return view.assignee() == null
                    || by.seatOf(view.assignee(), view.desk(), process).isPresent();
        }
    }
}
