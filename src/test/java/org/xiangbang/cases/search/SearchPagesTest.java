package org.xiangbang.cases.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.context.LazyContextVariable;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.cases.SearchText;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.Official;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.PageAnswers;

@AppTest
@DisplayName("The page of what is looked for")
class SearchPagesTest {
    @Autowired
    private VisibleCases visible;

    @Autowired
    private ObjectProvider<WaitingCases> waiting;

    @Autowired
    private PageAnswers answers;

    @Autowired
    private FailureSentences failures;

    @Autowired
    private People people;

    @Test
    @DisplayName("says that the database cannot be used, if that shows when its frame has been sent")
    void saysWhatFails() {
        var model = new ExtendedModelMap();
        var pages = new SearchPages(new CaseSearch(List.of(new Away()), visible, waiting), answers, failures);

        pages.find("演示", people.at("agriculture.handler@513228"), model, Locale.ENGLISH);
        var results = (SearchPages.Results) ((LazyContextVariable<?>) model.get("results")).getValue();

        assertThat(results.groups()).isNull();
        assertThat(results.failure().code()).isEqualTo("unavailable");
    }

    private static final class Away implements SearchedKind {
        @Override
        public String word() {
            return "needs";
        }

        @Override
        public String name() {
            return "needs.title";
        }

        @Override
        public int order() {
            return 0;
        }

        @Override
        public Found find(SearchText text, Official by, Locale locale) {
            throw new CannotGetJdbcConnectionException("away", new SQLException("shut down", "57P01"));
        }
    }
}
