package org.xiangbang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;

/** The administrative divisions that were entered in this installation. */
@Repository("regions")
public class Regions {
    private static final RowMapper<NamedRegion> PLACE = (row, n) ->
            new NamedRegion(new Region(row.getString("code")), row.getString("name"), row.getBoolean("demonstration"));

    private final JdbcClient db;
    private final Map<String, NamedRegion> known = new ConcurrentHashMap<>();

    Regions(JdbcClient db) {
        this.db = db;
    }

    /** Finds a division; empty for a malformed code and for one that nobody entered. */
    public Optional<NamedRegion> find(String code) {
        if (code == null) return Optional.empty();
        return Optional.ofNullable(known.computeIfAbsent(code, this::read));
    }

    /** @throws FormRefused naming {@code field} if the code is unknown */
    public Region require(String field, String code) {
        return find(code)
                .map(NamedRegion::region)
                .orElseThrow(() -> new FormRefused(field, "field.region", String.valueOf(code)));
    }

    /** Returns the short name, or the code if nobody entered a name. */
    public String name(String code) {
        return find(code).map(NamedRegion::name).orElse(code);
    }

    /** Returns every name from the province down, without separators: 四川省阿坝藏族羌族自治州黑水县芦花镇. */
    public String fullName(Region region) {
        var name = new StringBuilder();
        for (var level : Region.Level.values())
            region.at(level).flatMap(r -> find(r.code())).ifPresent(place -> name.append(place.name()));
        return name.isEmpty() ? region.code() : name.toString();
    }

    /** Returns the counties in the order of codes. */
    public List<NamedRegion> counties() {
        return all().stream()
                .filter(place -> place.region().level() == Region.Level.COUNTY)
                .toList();
    }

    /** Returns the whole tree in the order of codes: every division follows its parent. */
    public List<NamedRegion> all() {
        return db.sql("select code, name, demonstration from access.region order by code")
                .query(PLACE)
                .list();
    }

    /** Returns the divisions above and the division itself, the highest first; those that nobody entered are left out. */
    public List<NamedRegion> path(Region region) {
        var path = new ArrayList<NamedRegion>();
        for (var level : Region.Level.values())
            region.at(level).flatMap(r -> find(r.code())).ifPresent(path::add);
        return path;
    }

    /** @throws FormRefused if the code is malformed, taken, or its parent is unknown */
    @Transactional
    public NamedRegion add(String code, String name, boolean demonstration) {
        if (code == null || !code.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}"))
            throw new FormRefused("code", "region.code-form");
        if (VisibleText.isEmpty(name) || name.length() > 60) throw new FormRefused("name", "region.name-form");
        var region = new Region(code);
        var level = region.level().ordinal();
        if (level > 0) {
            var parent = region.at(Region.Level.values()[level - 1]).orElseThrow();
            if (find(parent.code()).isEmpty()) throw new FormRefused("code", "region.parent-unknown", parent.code());
        }
        try {
            db.sql("insert into access.region (code, name, demonstration) values (?, ?, ?)")
                    .params(code, VisibleText.of(name), demonstration)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new FormRefused("code", "region.code-taken", code);
        }
        return new NamedRegion(region, VisibleText.of(name), demonstration);
    }

    private NamedRegion read(String code) {
        return db.sql("select code, name, demonstration from access.region where code = ?")
                .param(code)
                .query(PLACE)
                .optional()
                .orElse(null);
    }
}
