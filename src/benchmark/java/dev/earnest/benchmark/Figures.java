package dev.earnest.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that was measured. Mutable. */
final class Figures {
    private final Map<Long, Map<String, Series>> sizes = new TreeMap<>();
    private final Map<Long, Long> bytes = new TreeMap<>();
    private final List<String> equal = new ArrayList<>();
    private final List<KernelFigure> kernels = new ArrayList<>();
    private Map<String, Series> startUp = Map.of();

    void size(Data data, long bytesOfDeals, Map<String, Series> series) {
        sizes.put(data.size(), series);
        bytes.put(data.size(), bytesOfDeals);
    }

    void startUp(Map<String, Series> series) {
        startUp = series;
    }

    void equal(String sentence) {
        equal.add(sentence);
    }

    void kernels(List<KernelFigure> figures) {
        kernels.addAll(figures);
    }

    Map<Long, Map<String, Series>> sizes() {
        return sizes;
    }

    long bytes(long size) {
        return bytes.get(size);
    }

    Map<String, Series> startUp() {
        return startUp;
    }

    List<String> equal() {
        return equal;
    }

    List<KernelFigure> kernels() {
        return kernels;
    }

    Optional<Series> of(long size, String id) {
        return Optional.ofNullable(sizes.getOrDefault(size, Map.of()).get(id));
    }

    Optional<Double> ratio(long size, String id, String over) {
        return of(size, id).flatMap(one -> of(size, over).map(one::over));
    }

    Optional<Double> startUpRatio(String id) {
        return startUp.containsKey(id) ? Optional.of(startUp.get(id).over(startUp.get("hello"))) : Optional.empty();
    }
}
