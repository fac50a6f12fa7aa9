package org.xiangbang.shared.demonstration;

import java.util.Locale;

/** What stands above every page of a demonstration. Only a demonstration provides it; it asks nothing of the database. */
public interface DemonstrationNote {
    String text(Locale locale);
}
