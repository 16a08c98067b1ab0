package dev.earnest.guide;

import dev.earnest.catalog.Duration;
import dev.earnest.money.Rate;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record of the catalog with one value in it changed, found by walking its components whatever they are.
 *
 * @param component the record's name and the component's, as {@code Step.from}, of the value that was changed
 * @param path from the top
 */
record Altered<T>(String component, String path, T value) {

    /** One for each value that stands in it. */
    static <T> List<Altered<T>> all(T value) {
        return of(value, "", "");
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Altered<T>> of(T value, String component, String path) {
        List<Altered<T>> all = new ArrayList<>();
        if (value instanceof Rate rate) {
            all.add(new Altered<>(component, path, (T) new Rate(rate.fraction().add(new BigDecimal("0.01")))));
        } else if (value instanceof Record record) {
            record(record, path).forEach(each -> all.add((Altered<T>) each));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                for (Altered<?> each : of((Object) list.get(i), component, path + "[" + i + "]")) {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(at, each.value());
                    all.add(new Altered<>(each.component(), each.path(), (T) copy));
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                for (Altered<?> each : of((Object) entry.getValue(), component, path + "." + entry.getKey())) {
                    Map<Object, Object> copy = new LinkedHashMap<>(map);
                    copy.put(entry.getKey(), each.value());
                    all.add(new Altered<>(each.component(), each.path(), (T) copy));
                }
            }
        } else if (value != null) {
            all.add(new Altered<>(component, path, (T) leaf(value)));
        }
        return all;
    }

    private static List<Altered<Object>> record(Record record, String path) {
        List<Altered<Object>> all = new ArrayList<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (record instanceof Duration none
                    && none.count() == 0
                    && components[i].getName().equals("unit")) {
                continue; // no time at all, in whatever unit
            }
            String name = record.getClass().getSimpleName() + "." + components[i].getName();
            for (Altered<Object> each : of(read(record, components[i]), name, path + "." + components[i].getName())) {
                Object[] values = new Object[components.length];
                for (int j = 0; j < components.length; j++) {
                    values[j] = j == i ? each.value() : read(record, components[j]);
                }
                all.add(new Altered<>(each.component(), each.path(), made(record, components, values)));
            }
        }
        return all;
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object made(Record record, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError("cannot be made: " + record, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object leaf(Object value) {
        if (value instanceof BigDecimal number) {
            return number.add(number.abs().compareTo(BigDecimal.ONE) < 0 ? new BigDecimal("0.01") : BigDecimal.ONE);
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(1);
        }
        if (value instanceof String text) {
            return text + "x";
        }
        if (value instanceof Enum<?> constant) {
            Object[] constants = constant.getDeclaringClass().getEnumConstants();
            return constants[(constant.ordinal() + 1) % constants.length];
        }
        throw new AssertionError("a kind of value that is not known here: " + value.getClass());
    }
}
