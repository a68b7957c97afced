package plumbline.core.posture;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import plumbline.core.state.StateFrame;

/** Walks two objects of the core side by side, whatever is private in them, and names the fields that differ. */
final class SameState {

    /** What is handed on or reused, and nothing decided by. */
    private static final Set<Class<?>> PASSED_OVER = Set.of(Decision.class, StateFrame.class, EarlyCalls.class);

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    final List<String> differences = new ArrayList<>();
    int values;

    static SameState of(Object a, Object b) throws ReflectiveOperationException {
        SameState walk = new SameState();
        walk.compare(a.getClass().getSimpleName(), a, b);
        return walk;
    }

    private void compare(String path, Object a, Object b) throws ReflectiveOperationException {
        if (a == null || b == null || PASSED_OVER.contains(a.getClass()) || !seen.add(a)) {
            return;
        }
        for (Field field : a.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                String name = path + "." + field.getName();
                if (field.getType().isPrimitive() || field.getType().isEnum()) {
                    value(name, field.get(a), field.get(b));
                } else if (field.getType().isArray()) {
                    array(name, field.get(a), field.get(b));
                } else if (field.getType().getName().startsWith("plumbline.core.")
                        && !field.getType().isInterface()) {
                    compare(name, field.get(a), field.get(b));
                }
            }
        }
    }

    private void array(String name, Object a, Object b) throws ReflectiveOperationException {
        for (int i = 0; i < Array.getLength(a); i++) {
            if (a.getClass().getComponentType().isPrimitive()) {
                value(name + "[" + i + "]", Array.get(a, i), Array.get(b, i));
            } else {
                compare(name + "[" + i + "]", Array.get(a, i), Array.get(b, i));
            }
        }
    }

    private void value(String name, Object a, Object b) {
        values++;
        if (!a.equals(b)) {
            differences.add(name + " " + a + " " + b);
        }
    }
}
