package org.xiangbang.reports.web;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.reports.FigureKey;

@AppTest
@DisplayName("The county overview")
class OverviewRefusalsTest {
    @Autowired
    private Overviews overviews;

    @Autowired
    private LateLines late;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    @Test
    @DisplayName("says in both languages why it cannot be asked for so")
    void saysWhy() {
        var chief = people.at("agriculture.chief@513228");

        said.wrong("county.elsewhere", () -> overviews.of("513230", "", chief, Locale.CHINESE), "辖区", "your region");
        said.wrong("county.below", () -> overviews.of("513228100", "", chief, Locale.CHINESE), "芦花镇", "芦花镇");
        said.wrong("county.year", () -> overviews.of("", "26", chief, Locale.CHINESE), "2000 年至今年", "four digits");
        said.wrong("county.department", () -> late.of("", "A B", "", 1, chief, Locale.CHINESE), "代码", "code");
        said.wrong("field.cursor", () -> late.of("", "", "x", 1, chief, Locale.CHINESE), "起始位置", "no place");
        said.wrong("county.figure", () -> FigureKey.parse("x"), "县域总览", "county overview");
    }
}
