package org.xiangbang.engine.forecast;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.task.OpenTask;

/** Says what the automatic work behind a step will answer, where the step leaves the records as they are. */
@Component
class ForeseenWork {
    private static final Pattern CALL = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\(.*");

    private final BeanFactory beans;
    private final StepRecords records;

    ForeseenWork(BeanFactory beans, StepRecords records) {
        this.beans = beans;
        this.records = records;
    }

    /** Returns the answer by the expression that calls the work. */
    Function<String, Optional<String>> behind(OpenTask task, CaseFile file) {
        return records.changes(task.process(), task.step())
                ? expression -> Optional.empty()
                : expression -> answer(expression, file.caseNo());
    }

    private Optional<String> answer(String expression, String caseNo) {
        var call = CALL.matcher(expression);
        return call.matches()
                        && beans.containsBean(call.group(1))
                        && beans.getBean(call.group(1)) instanceof Foresight bean
                ? bean.foreseen(call.group(2), caseNo)
                : Optional.empty();
    }
}
