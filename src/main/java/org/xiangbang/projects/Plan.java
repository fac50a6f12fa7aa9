package org.xiangbang.projects;

import org.xiangbang.needs.Targets;
import org.xiangbang.shared.Schedule;

/**
 * What a project is to do, as its proposal says (rules 4.3, L-03).
 *
 * @param place in words, as precise as the proposal is
 * @param kind {@code industry}, {@code employment}, … the options of the proposal form
 * @param nature {@code works}, {@code service} or {@code goods}
 * @param people number of people who benefit; zero when the proposal names households only
 * @param targets the targets; their satisfaction may be null
 * @param partners may be null
 */
public record Plan(
        String title,
        String place,
        String kind,
        String nature,
        String summary,
        String beneficiaries,
        long households,
        long people,
        Targets targets,
        String partners,
        Schedule schedule) {}
