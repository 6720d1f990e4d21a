package fr.ensemblier.training.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of a file in LHEO with the line on which it begins.
final class LheoNode {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<LheoNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    LheoNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(LheoNode child) {
        children.add(child);
    }

    void text(String more) {
        text.append(more);
    }

    int length() {
        return text.length();
    }

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    List<LheoNode> children() {
        return children;
    }

    List<LheoNode> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    Optional<LheoNode> one(String child) {
        return children.stream().filter(one -> one.name.equals(child)).findFirst();
    }

    /// The text of a child that is there and not empty.
    Optional<String> said(String child) {
        return one(child).map(LheoNode::text).filter(value -> !value.isEmpty());
    }

    /// The first element of that name anywhere below, itself left out.
    Optional<LheoNode> below(String wanted) {
        for (var child : children) {
            var found = child.name.equals(wanted) ? Optional.of(child) : child.below(wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The same text for the same content: without lines, blanks and the time stamps of the export.
    String content() {
        var said = new StringBuilder("<").append(name);
        attributes.forEach((key, value) -> {
            if (!key.startsWith("horodatage")) {
                said.append(' ').append(key).append("=\"").append(value).append('"');
            }
        });
        said.append('>').append(text());
        children.forEach(child -> said.append(child.content()));
        return said.append("</").append(name).append('>').toString();
    }
}
