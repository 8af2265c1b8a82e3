package org.caseloom.kg.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.jspecify.annotations.Nullable;

/**
 * The generation of files that is to follow another, while it is filled: in a folder whose name no start takes for a
 * generation but one that a killed process left (Jena's own for that). Used by one thread; closing it throws away what
 * has not taken its place.
 */
final class NextGeneration implements AutoCloseable {
    private final Path place;
    private final Path unfinished;
    private final StoreParams parameters;
    private final ReorderTransformation reordering;
    private final ChangeLog log;
    private final StoreCopy copy;
    private ChangeLog.@Nullable Stretch behind;
    private boolean inPlace;

    /** Makes it, empty. */
    NextGeneration(DatasetGraphTDB old) throws IOException {
        Path before = Path.of(old.getLocation().getDirectoryPath());
        String name = before.getFileName().toString();
        int number = Integer.parseInt(name.substring(name.indexOf('-') + 1)) + 1;
        place = before.resolveSibling("Data-%04d".formatted(number));
        unfinished = before.resolveSibling(place.getFileName() + "-tmp");
        parameters = old.getStoreParams();
        reordering = old.getReorderTransform();
        if (Files.exists(place)) {
            throw new IOException(place + " is there already");
        }
        delete(unfinished);
        Files.createDirectory(unfinished);
        log = new ChangeLog(unfinished);
        copy = new StoreCopy(connect(unfinished));
    }

    /** For what becomes different in the old one. */
    ChangeLog log() {
        return log;
    }

    /** See {@link StoreCopy#take}. */
    boolean take(DatasetGraphTDB old, BooleanSupplier giveUp) {
        return copy.take(old, giveUp);
    }

    /** What was changed until now is to be done here as well, at the next {@link #catchUp}. */
    void turn() throws IOException {
        behind = log.turn();
    }

    /** Does it, and says how many changes there were. */
    long catchUp() throws IOException {
        ChangeLog.Stretch stretch = Objects.requireNonNull(behind, "nothing to catch up with");
        behind = null;
        copy.catchUp(stretch);
        return stretch.changes();
    }

    /** From now on a start finds it, and not the old one. */
    DatasetGraphTDB takePlace() throws IOException {
        log.close();
        StoreConnection.release(Location.create(unfinished));
        Files.move(unfinished, place);
        DatasetGraphTDB connected = connect(place);
        inPlace = true;
        return connected;
    }

    @Override
    public void close() throws IOException {
        if (!inPlace) {
            log.close();
            StoreConnection.internalExpel(Location.create(unfinished), true);
            delete(unfinished);
            delete(place);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            IO.deleteAll(folder);
        }
    }

    private DatasetGraphTDB connect(Path folder) {
        return StoreConnection.connectCreate(Location.create(folder), parameters, reordering).getDatasetGraphTDB();
    }
}
