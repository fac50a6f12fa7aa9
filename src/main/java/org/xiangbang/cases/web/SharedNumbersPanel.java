package org.xiangbang.cases.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.shared.Official;

/** Says on the case page which numbers of its papers stand in other places too, and in which. */
@Component
class SharedNumbersPanel implements CasePanel {
    private static final int LAST = 90;

    private final SharedNumbers numbers;

    SharedNumbersPanel(SharedNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        var shared = numbers.of(file.caseNo(), by);
        return shared.isEmpty() ? Optional.empty() : Optional.of(new View("cases/numbers", Map.of("shared", shared)));
    }
}
