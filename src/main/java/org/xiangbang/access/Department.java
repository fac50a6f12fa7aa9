package org.xiangbang.access;

import java.util.Locale;

/**
 * A department with the name that it has at a place on a day; names are dated master data (rules 2.2).
 *
 * @param kind territory, lead, line, finance, oversight or outside
 */
public record Department(String code, String kind, String name, String shortName, String nameEn) {

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : name;
    }

    public String shortName(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : shortName;
    }
}
