package org.xiangbang.evidence.numbers;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.shared.Official;

/** Leads from the money of a case to its whole numbers, for those who may ask for them. */
@Component
class CaseNumbersPanel implements CasePanel {
    private static final int LAST = 91;

    private final CaseNumbers numbers;

    CaseNumbersPanel(CaseNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public boolean ofMoney() {
        return true;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        return numbers.seat(file, by).map(seat -> new View("evidence/numbers-link", Map.of("caseNo", file.caseNo())));
    }
}
