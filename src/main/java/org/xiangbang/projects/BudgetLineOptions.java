package org.xiangbang.projects;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.FieldDefinition.Option;
import org.xiangbang.engine.model.RecordOptions;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** The lines of a project's budget as options of a form. */
@Component("budget-lines")
class BudgetLineOptions implements RecordOptions {
    private final BudgetLines lines;
    private final Sentences sentences;

    BudgetLineOptions(BudgetLines lines, Sentences sentences) {
        this.lines = lines;
        this.sentences = sentences;
    }

    @Override
    public List<Option> of(String businessKey) {
        return lines.of(CaseFiles.caseNo(businessKey)).stream()
                .map(line -> new Option(String.valueOf(line.no()), label(line)))
                .toList();
    }

    private String label(BudgetLine line) {
        var locale = LocaleContextHolder.getLocale();
        var source = sentences.text("projects.source." + line.source(), locale);
        return VisibleText.isEmpty(line.purpose())
                ? sentences.text("projects.line", locale, line.no(), source)
                : sentences.text("projects.line-for", locale, line.no(), source, line.purpose());
    }
}
