package org.xiangbang.needs;

import java.util.List;
import org.xiangbang.shared.Schedule;

/**
 * What was reported: the eleven mandatory fields of a library entry (L-03) and what belongs to them.
 *
 * @param departments the line departments concerned; if none is named, it is the county's line department
 */
public record NeedContent(
        String title,
        String category,
        String nature,
        Location location,
        Schedule schedule,
        String responsibleUnit,
        String task,
        Financing financing,
        Beneficiaries beneficiaries,
        Targets targets,
        String participation,
        List<String> departments) {

    public NeedContent {
        departments = List.copyOf(departments);
    }
}
