package org.xiangbang;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.ProcessBean;

/**
 * A public class of a room is one that something outside its package needs: another room, a model, a template, or the signature
 * of a public method beside it. What only the operator or a test of another room uses is named as a door in package-info.
 */
class RoomDoors extends ArchCondition<JavaClass> {
    static final String[] ROOMS = {
        "org.xiangbang.access.*..",
        "org.xiangbang.cases..",
        "org.xiangbang.engine.*..",
        "org.xiangbang.notifications.*..",
        "org.xiangbang.projects.*..",
        "org.xiangbang.tasklist.*.."
    };

    private static final Pattern NAME = Pattern.compile("\\borg(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*");
    private static final Pattern BEAN = Pattern.compile("@([a-z]\\w*)\\.");

    private final JavaClasses classes;
    /** The packages in whose sources a class is named: constants leave no other trace in compiled classes. */
    private final Map<String, Set<String>> named = new HashMap<>();

    private final Set<String> doors = new HashSet<>();
    private final Set<String> beans;

    RoomDoors(JavaClasses classes) {
        super("be needed outside their room");
        this.classes = classes;
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var text = SourceTree.text(file);
            var names = NAME.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
            if (file.endsWith("package-info.java")) doors.addAll(names);
            else
                for (var name : names)
                    named.computeIfAbsent(name, n -> new HashSet<>()).add(packageOf(text));
        }
        beans = SourceTree.files(SourceTree.RESOURCES.resolve("templates"), ".html").stream()
                .flatMap(file -> BEAN.matcher(SourceTree.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String packageOf(String source) {
        return source.substring(source.indexOf("package ") + "package ".length())
                .split(";", 2)[0];
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var needed = doors.contains(type.getName())
                || type.isAnnotatedWith(ProcessBean.class)
                || isBeanOfTemplates(type)
                || isNamedElsewhere(type)
                || isUsedElsewhere(type)
                || isPartOfAnotherDoor(type);
        if (!needed)
            events.add(SimpleConditionEvent.violated(
                    type,
                    "%s is public, but nothing outside the room %s needs it: make it package-private, or name it as a door in %s"
                            .formatted(
                                    type.getName(),
                                    type.getPackageName().replace("org.xiangbang.", ""),
                                    "package-info.java")));
    }

    private boolean isBeanOfTemplates(JavaClass type) {
        return type.tryGetAnnotationOfType(Component.class)
                .map(component -> beans.contains(component.value()))
                .orElse(false);
    }

    private boolean isNamedElsewhere(JavaClass type) {
        return named.getOrDefault(type.getName(), Set.of()).stream()
                .anyMatch(from -> !from.equals(type.getPackageName()));
    }

    private boolean isUsedElsewhere(JavaClass type) {
        return classes.stream()
                .filter(part ->
                        part.getName().equals(type.getName()) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** Is it a parameter or a result of a public method of another public class of the room? */
    private static boolean isPartOfAnotherDoor(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> !other.equals(type) && other.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(other -> other.getCodeUnits().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(method -> method.getAllInvolvedRawTypes().contains(type));
    }
}
