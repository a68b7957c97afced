package plumbline.host.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import plumbline.host.files.BadInputException;
import plumbline.host.files.InputFiles;

/** The rows of a recording, in the order of the file, each later than the one before it. */
final class CsvRows implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final String HINT = ". Correct it, or leave out what is bad with --partial.";

    private final Path file;
    private final boolean partial;
    private final long bytes;
    private final CountingStream counter;
    private final CsvRowHandler handler = new CsvRowHandler();
    private final CloseableIterator<CsvRow> iterator;
    private final CsvColumns columns;
    private final List<String> remarks = new ArrayList<>();
    private long lastMicros = Long.MIN_VALUE;
    private long lastLine = 1;
    private long skipped;
    private @Nullable String firstSkipped;

    /** @param partial true to pass over rows that can't be used, and to use what is whole of a cut file */
    CsvRows(Path file, boolean partial) throws IOException {
        InputFiles.require(file);
        this.file = file;
        this.partial = partial;
        this.bytes = Files.size(file);
        this.counter = new CountingStream(Files.newInputStream(file));
        try {
            this.iterator = CsvReader.builder()
                    .detectBomHeader(true)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(handler, new InputStreamReader(unpacked(), StandardCharsets.UTF_8))
                    .iterator();
            this.columns = readHeader();
        } catch (IOException | RuntimeException e) {
            counter.close();
            throw e;
        }
    }

    CsvColumns columns() {
        return columns;
    }

    /** The next row, reused, or null at the end. */
    @Nullable CsvRow next() throws IOException {
        while (advance()) {
            CsvRow row = iterator.next();
            lastLine = row.line;
            if (row.fault == null && row.micros <= lastMicros && lastMicros != Long.MIN_VALUE) {
                row.fault = orderFault(row.micros);
            }
            String fault = row.fault;
            if (fault == null) {
                lastMicros = row.micros;
                return row;
            }
            String sentence = "line " + row.line + fault;
            if (!partial) {
                throw new BadInputException(file + ", " + sentence + HINT);
            }
            skipped++;
            firstSkipped = firstSkipped == null ? sentence : firstSkipped;
        }
        return null;
    }

    /** Bytes of the file that were taken, as a share of all. */
    double progress() {
        return bytes == 0 ? 1 : (double) counter.count() / bytes;
    }

    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        if (firstSkipped != null) {
            all.add(skipped + (skipped == 1 ? " row was" : " rows were") + " left out; the first: " + firstSkipped);
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        iterator.close();
        counter.close();
    }

    private String orderFault(long micros) {
        return micros == lastMicros
                ? ", column t_us: expected a later time than the row before, found " + micros + " again"
                : ", column t_us: expected a time after " + lastMicros + ", found " + micros + ": time runs backwards";
    }

    private InputStream unpacked() throws IOException {
        BufferedInputStream in = new BufferedInputStream(counter, BUFFER);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        if (!packed && InputFiles.hasExtension(file, ".gz")) {
            throw new BadInputException(file + ", byte 0: expected gzip data (1f 8b), found something else."
                    + " Take .gz off its name if it isn't compressed.");
        }
        try {
            return packed ? new GZIPInputStream(in, BUFFER) : in;
        } catch (EOFException cut) {
            throw new BadInputException(
                    file + ": expected gzip data, found its first bytes only: the file was cut.", cut);
        }
    }

    private CsvColumns readHeader() throws IOException {
        if (!advance()) {
            throw new BadInputException(file + ": expected a header line, found none.");
        }
        iterator.next();
        String fault = CsvColumns.fault(handler.header());
        if (fault != null) {
            throw new BadInputException(file + ", line 1: " + fault + ".");
        }
        CsvColumns found = CsvColumns.of(handler.header());
        handler.columns(found);
        return found;
    }

    private boolean advance() throws IOException {
        try {
            return iterator.hasNext();
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            return broken(
                    cause instanceof EOFException
                            ? "expected more compressed data, found the end of the file: it was cut"
                            : "expected more data, found " + cause.getMessage(),
                    e);
        } catch (CsvParseException e) {
            return broken("expected rows of comma-separated numbers, found something else", e);
        }
    }

    private boolean broken(String what, Exception cause) throws BadInputException {
        String sentence = "after line " + lastLine + ": " + what;
        if (!partial || lastLine == 1) {
            throw new BadInputException(file + ", " + sentence + HINT, cause);
        }
        remarks.add(sentence);
        return false;
    }
}
