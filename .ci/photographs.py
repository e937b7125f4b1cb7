#!/usr/bin/env python3
"""The photographs of the sample portal, made by a machine.

No photographer was there and nobody is shown: each picture is a scene of simple solids,
path-traced with a lens, soft lamps, one bounce of light, grain and a vignette. They exist
because drawn SVGs alone never meet the code that reads, turns and scales photographs.

    python3 -m pip install pillow numpy
    python3 .ci/photographs.py               # all of them, beside their articles
    python3 .ci/photographs.py river ball    # some of them
    python3 .ci/photographs.py --preview DIR # small and noisy, to look at while drawing

Needs Python 3.10 or newer, Pillow and numpy; a minute or five for each picture. Seeds are
fixed and no result depends on the number of processors: the same versions of Pillow and
numpy give the same bytes.

What picture code may meet here: `corridor` is stored lying on its side, with the EXIF
orientation 6 of a telephone held upright; `hall` and `river` carry an sRGB colour profile;
`archive` is upright; `gifts` and `river` are progressive, the others baseline.

How a picture comes about: 1. `Scene.distance` says how far the nearest solid is, and
`march` walks along every ray by that much; 2. `radiance` adds lamps, sun and one bounce;
3. `denoise` smooths what is noise and not an edge; 4. `develop` is the darkroom: glow,
tone curve, grading, vignette, grain.
"""

import math
import sys
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageDraw

CONTENT = Path(__file__).resolve().parent.parent / "content"
CHUNK = 12288  # rays at once: small enough that a column stays in the cache
UP = (0.0, 1.0, 0.0)


# ---------------------------------------------------------------- solids


class Union:
    """The nearest of several solids: its distance and, if asked, its material."""

    def __init__(self, materials):
        self.distance, self.material, self.wanted = None, None, materials

    def add(self, distance, material):
        if self.distance is None:
            self.distance = distance
            if self.wanted:
                self.material = np.full(distance.shape, material, np.int16)
        elif self.wanted:
            nearer = distance < self.distance
            self.distance = np.where(nearer, distance, self.distance)
            self.material = np.where(nearer, np.int16(material), self.material)
        else:
            self.distance = np.minimum(self.distance, distance)

    def group(self, bound, points, solids):
        """Solids within a bound are looked at only by the points close to it."""
        near = np.flatnonzero(bound < 0.05)
        distance = bound.copy()
        material = np.zeros(bound.shape, np.int16) if self.wanted else None
        if near.size:
            inner = Union(self.wanted)
            solids(inner, *[p[near] for p in points])
            distance[near] = inner.distance
            if self.wanted:
                material[near] = inner.material
        if self.distance is None:
            self.distance, self.material = distance, material
        elif self.wanted:
            nearer = distance < self.distance
            self.distance = np.where(nearer, distance, self.distance)
            self.material = np.where(nearer, material, self.material)
        else:
            self.distance = np.minimum(self.distance, distance)


def box(x, y, z, at, half):
    return np.maximum(
        np.maximum(np.abs(x - at[0]) - half[0], np.abs(y - at[1]) - half[1]),
        np.abs(z - at[2]) - half[2],
    )


def soft_box(x, y, z, at, half, radius):
    """A box with round edges."""
    a = np.abs(x - at[0]) - (half[0] - radius)
    b = np.abs(y - at[1]) - (half[1] - radius)
    c = np.abs(z - at[2]) - (half[2] - radius)
    outside = np.sqrt(np.maximum(a, 0) ** 2 + np.maximum(b, 0) ** 2 + np.maximum(c, 0) ** 2)
    return outside + np.minimum(np.maximum(np.maximum(a, b), c), 0) - radius


def pole(x, y, z, at, radius, half):
    """An upright cylinder."""
    return np.maximum(
        np.sqrt((x - at[0]) ** 2 + (z - at[2]) ** 2) - radius, np.abs(y - at[1]) - half
    )


def sphere(x, y, z, at, radius):
    return np.sqrt((x - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2) - radius


def cell(v, step, low=None, high=None):
    """`v` folded into a row of equal cells: the place within the cell, and its number."""
    number = np.rint(v / np.float32(step))
    if low is not None:
        number = np.clip(number, low, high)
    return v - number * np.float32(step), number


def chance(*numbers):
    """A number in 0..1 that belongs to a cell."""
    total = np.float32(0)
    for factor, number in zip((12.9898, 78.233, 37.719), numbers):
        total = total + np.asarray(number, np.float32) * np.float32(factor)
    value = np.sin(total) * np.float32(4375.85453)
    return value - np.floor(value)


# ---------------------------------------------------------------- light


class Scene:
    """What is in front of the lens. Lengths are metres, y is up, the lens looks along z.

    `room` is a box seen from within (x0, x1, y0, y1, z0, z1), its faces have the materials
    0..5; `materials` is albedo, reflection at a right angle, roughness, emission.
    `lamps` are rectangles: centre, two half edges, emission.
    """

    width, height, samples = 1080, 720, 8  # enlarged by a half when developed
    eye, target, view = (0, 1.5, 0), (0, 1.2, 5), 60.0  # view: horizontal angle, degrees
    lens, focus = 0.01, 6.0
    room, lamps, materials = None, [], {}
    sun, sun_colour, windows = None, (0, 0, 0), None
    ambient = (0.3, 0.3, 0.3)
    caution = 0.95  # how much of `distance` is believed: less where solids are bent
    clamp = 9.0  # no sample is brighter than that
    exposure, glow, warmth, contrast, saturation = 1.0, 0.08, (1, 1, 1), 1.0, 0.9
    vignette, grain, quality = 0.32, 0.018, 86

    def solids(self, union, x, y, z):
        raise NotImplementedError

    def paint(self, material, at, normal, albedo, emission, shine):
        """Patterns: may change the three arrays in place."""

    def finish(self, image, depth):
        """What is added to the linear picture."""
        return image

    def distance(self, x, y, z, materials=False):
        union = Union(materials)
        self.solids(union, x, y, z)
        return (union.distance, union.material) if materials else union.distance


def normalise(v):
    return v / np.sqrt((v * v).sum(0))


def walls(scene, o, d):
    """How far the room's walls are along each ray, and which of them."""
    best = np.full(o.shape[1], np.float32(1e9))
    face = np.zeros(o.shape[1], np.int16)
    for axis in range(3):
        going = d[axis] > 0
        wall = np.where(
            going, np.float32(scene.room[axis * 2 + 1]), np.float32(scene.room[axis * 2])
        )
        t = (wall - o[axis]) / np.where(np.abs(d[axis]) < 1e-6, np.float32(1e-6), d[axis])
        t = np.where(t < 0, np.float32(1e9), t)
        nearer = t < best
        best = np.where(nearer, t, best)
        face = np.where(nearer, (axis * 2 + going).astype(np.int16), face)
    return best, face


def march(scene, o, d, limit):
    """How far each ray gets, and whether a solid stopped it before `limit`."""
    t_out = limit.copy()
    hit_out = np.zeros(limit.shape, bool)
    index = np.arange(limit.size)
    ox, oy, oz = o
    dx, dy, dz = d
    t = np.zeros(limit.size, np.float32)
    end = limit
    for _ in range(150):
        step = scene.distance(ox + dx * t, oy + dy * t, oz + dz * t)
        hit = step < 0.0003 + 0.0004 * t
        t = t + np.where(
            hit, np.float32(0), np.maximum(step * np.float32(scene.caution), np.float32(0.0004))
        )
        over = t >= end
        done = hit | over
        if done.any():
            stopped = index[hit & ~over]
            t_out[stopped] = t[hit & ~over]
            hit_out[stopped] = True
            keep = np.flatnonzero(~done)
            index = index[keep]
            if not index.size:
                break
            ox, oy, oz, dx, dy, dz, t, end = [v[keep] for v in (ox, oy, oz, dx, dy, dz, t, end)]
    return t_out, hit_out


def slope(scene, at):
    """The normal of the solid at a point."""
    e = np.float32(0.0008)
    total = 0
    for k in ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)):
        k = np.array(k, np.float32)[:, None]
        total = total + k * scene.distance(*(at + k * e))
    return normalise(total + np.float32(1e-9))


def around(normal, rng):
    """A direction of the cosine lobe about a normal."""
    v = rng.standard_normal(normal.shape, dtype=np.float32)
    v /= np.sqrt((v * v).sum(0)) + np.float32(1e-6)
    return normalise(normal * np.float32(1.001) + v)


def lamplight(scene, at, normal, rng):
    """The light of one lamp, chosen by how much it may matter, and of the sun."""
    n = at.shape[1]
    total = np.zeros((3, n), np.float32)
    if scene.lamps:
        centre = np.array([l[0] for l in scene.lamps], np.float32)
        u = np.array([l[1] for l in scene.lamps], np.float32)
        v = np.array([l[2] for l in scene.lamps], np.float32)
        colour = np.array([l[3] for l in scene.lamps], np.float32)
        face = np.cross(u, v)
        area = 4 * np.sqrt((face**2).sum(1))
        face = face / (area / 4)[:, None]
        power = area * colour.sum(1)
        away = centre[:, :, None] - at[None]
        square = (away**2).sum(1) + np.float32(0.3)
        facing = np.maximum(
            (away * normal[None]).sum(1) / np.sqrt(square) + np.float32(0.25), np.float32(0.02)
        )
        weight = power[:, None] * facing / square
        steps = np.cumsum(weight, 0)
        pick = (steps < rng.random(n, dtype=np.float32) * steps[-1]).sum(0)
        pick = np.minimum(pick, len(scene.lamps) - 1)
        likely = weight[pick, np.arange(n)] / steps[-1]
        a = rng.random(n, dtype=np.float32) * 2 - 1
        b = rng.random(n, dtype=np.float32) * 2 - 1
        point = (centre[pick] + u[pick] * a[:, None] + v[pick] * b[:, None]).T
        way = point - at
        far = np.sqrt((way * way).sum(0))
        way = way / far
        light = np.abs((way * face[pick].T).sum(0)) * area[pick]
        light = np.maximum((way * normal).sum(0), 0) * light / (np.pi * far * far * likely)
        lit = np.flatnonzero(light > 1e-5)
        if lit.size:
            start = (at + normal * np.float32(0.003))[:, lit]
            _, blocked = march(
                scene, start, way[:, lit], far[lit] * np.float32(0.985) - np.float32(0.01)
            )
            light[lit] *= ~blocked
            total += light * colour[pick].T
    if scene.sun is not None:
        sun = np.array(scene.sun, np.float32)
        sun /= np.sqrt((sun**2).sum())
        way = np.repeat(sun[:, None], n, 1) + rng.standard_normal(
            (3, n), dtype=np.float32
        ) * np.float32(0.006)
        way = normalise(way)
        light = np.maximum((way * normal).sum(0), 0)
        lit = np.flatnonzero(light > 1e-3)
        if lit.size:
            start = (at + normal * np.float32(0.003))[:, lit]
            far, _ = walls(scene, start, way[:, lit])
            through = scene.windows(start + way[:, lit] * far)
            open_ = np.flatnonzero(through)
            light[np.setdiff1d(lit, lit[open_])] = 0
            if open_.size:
                _, blocked = march(scene, start[:, open_], way[:, lit[open_]], far[open_])
                light[lit[open_]] *= ~blocked
            total += light * np.array(scene.sun_colour, np.float32)[:, None]
    return total


def radiance(scene, o, d, rng, first=True, sees_lamps=True):
    """The light that comes along rays; with it albedo, normal and distance of what is there.

    A ray that was reflected once is the last: beyond it there is only `ambient`. A lamp
    met by chance counts only in a mirror, as `lamplight` has counted it everywhere else.
    """
    n = o.shape[1]
    far, face = walls(scene, o, d)
    t, hit = march(scene, o, d, far)
    at = o + d * t
    normal = np.zeros((3, n), np.float32)
    material = face.copy()
    for side in range(6):
        normal[side // 2, face == side] = 1 if side % 2 == 0 else -1
    solid = np.flatnonzero(hit)
    if solid.size:
        normal[:, solid] = slope(scene, at[:, solid])
        material[solid] = scene.distance(*at[:, solid], materials=True)[1]
    size = max(scene.materials) + 1
    table = np.zeros((size, 8), np.float32)
    for key, (albedo, shine, rough, emission) in scene.materials.items():
        table[key] = (*albedo, shine, rough, *emission)
    row = table[material].T
    albedo, shine, emission = row[0:3].copy(), row[3:5].copy(), row[5:8].copy()
    scene.paint(material, at, normal, albedo, emission, shine)
    light = emission * np.asarray(sees_lamps, np.float32)
    direct = lamplight(scene, at, normal, rng)
    cosine = np.clip(-(d * normal).sum(0), 0, 1)
    fresnel = np.where(
        shine[0] > 0, shine[0] + (1 - shine[0]) * (1 - cosine) ** 5 * (1 - shine[1]), 0
    )
    light += albedo * direct * (1 - fresnel)
    if not first:
        return light + albedo * np.array(scene.ambient, np.float32)[:, None], None
    chosen = np.where(shine[0] > 0, np.clip(fresnel, 0.15, 0.9), 0)
    mirror = rng.random(n, dtype=np.float32) < chosen
    way = around(normal, rng)
    if mirror.any():
        straight = d + 2 * cosine * normal
        straight += rng.standard_normal((3, n), dtype=np.float32) * shine[1] * np.float32(0.5)
        straight = normalise(straight)
        below = (straight * normal).sum(0)
        straight -= normal * np.minimum(below - np.float32(0.02), 0)
        way = np.where(mirror, normalise(straight), way)
    factor = np.where(
        mirror, fresnel / np.maximum(chosen, 1e-3), albedo * (1 - fresnel) / (1 - chosen)
    )
    bounced, _ = radiance(scene, at + normal * np.float32(0.003), way, rng, False, mirror)
    light += np.minimum(factor * bounced, np.float32(scene.clamp / 3))
    return light.astype(np.float32), (albedo + (emission > 0) * 1.0, normal, t)


def expose(job):
    """One band of the picture: mean light, its variance, albedo, normal, distance."""
    scene, start, stop, samples = job
    eye = np.array(scene.eye, np.float32)
    forward = normalise(np.array(scene.target, np.float32) - eye)
    right = normalise(np.cross(np.array(UP, np.float32), forward))
    up = np.cross(forward, right)
    pixel = np.arange(start, stop)
    px, py = pixel % scene.width, pixel // scene.width
    reach = math.tan(math.radians(scene.view) / 2)
    sums = np.zeros((11, pixel.size), np.float64)
    for sample in range(samples):
        rng = np.random.default_rng([7, start, sample])
        jitter = rng.random((2, pixel.size), dtype=np.float32)
        a = ((px + jitter[0]) / scene.width * 2 - 1) * reach
        b = (1 - (py + jitter[1]) / scene.height * 2) * reach * scene.height / scene.width
        ray = forward[:, None] + right[:, None] * a + up[:, None] * b
        focus = eye[:, None] + ray * np.float32(scene.focus)
        turn = rng.random(pixel.size, dtype=np.float32) * np.float32(2 * np.pi)
        radius = np.sqrt(rng.random(pixel.size, dtype=np.float32)) * np.float32(scene.lens)
        o = (
            eye[:, None]
            + right[:, None] * (radius * np.cos(turn))
            + up[:, None] * (radius * np.sin(turn))
        )
        d = normalise(focus - o).astype(np.float32)
        light, (albedo, normal, t) = radiance(scene, o.astype(np.float32), d, rng)
        light = np.minimum(light, scene.clamp)
        grey = light.mean(0)
        sums[0:3] += light
        sums[3] += grey * grey
        sums[4:7] += np.minimum(albedo, 1)
        sums[7:10] += normal
        sums[10] += t
    return (sums / samples).astype(np.float32)


def blur(image, radius):
    """Gauss over the two last axes of a picture (…, h, w), edges mirrored."""
    if radius <= 0:
        return image
    pad = int(radius * 3) + 1
    h, w = image.shape[-2:]
    pad = min(pad, h - 1, w - 1)
    wide = np.pad(image, [(0, 0)] * (image.ndim - 2) + [(pad, pad)] * 2, mode="reflect")
    fy = np.fft.fftfreq(wide.shape[-2])[:, None]
    fx = np.fft.rfftfreq(wide.shape[-1])[None]
    kernel = np.exp(-2 * (np.pi * radius) ** 2 * (fx * fx + fy * fy))
    out = np.fft.irfft2(np.fft.rfft2(wide) * kernel, s=wide.shape[-2:])
    return out[..., pad : pad + h, pad : pad + w].astype(np.float32)


def neighbours(image):
    """The nine values around each pixel, sorted."""
    moves = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    return np.sort(np.stack([np.roll(image, move, (-2, -1)) for move in moves]), 0)


def denoise(light, variance, albedo, normal, depth):
    """À-trous smoothing that stops at edges of shape and, beyond the noise, of light."""
    image = light / (albedo + 0.03)
    scale = 1 / (albedo.mean(0) + 0.03)
    # Out of focus the guides are noisy themselves.
    shape, paint, away = blur(normal, 0.9), blur(albedo, 0.7), blur(depth, 0.9)
    for level in range(4):
        step = 2**level
        spread = (
            np.sqrt(np.maximum(blur(variance * scale * scale, 1.5), 0)) * (2.2 / (1 + level)) + 1e-3
        )
        grey = image.mean(0)
        total, weights = np.zeros_like(image), np.zeros_like(grey)
        for dy in (-2, -1, 0, 1, 2):
            for dx in (-2, -1, 0, 1, 2):
                kernel = (6, 4, 1)[abs(dx)] * (6, 4, 1)[abs(dy)]
                move = lambda v: np.roll(v, (dy * step, dx * step), (-2, -1))
                weight = (
                    np.exp(
                        -np.abs(move(grey) - grey) / spread
                        - ((move(shape) - shape) ** 2).sum(0) * 8
                        - np.abs(move(away) - away) / (0.03 * away * step + 0.01)
                        - ((move(paint) - paint) ** 2).sum(0) * 14
                    )
                    * kernel
                )
                total += move(image) * weight
                weights += weight
        image = total / weights
    image = image * (albedo + 0.03)
    sorted_ = neighbours(image)
    return np.clip(image, sorted_[2], sorted_[6])


def without_sparks(light):
    """A single pixel far brighter than its neighbours met a lamp by rare luck: tamed."""
    grey = light.mean(0)
    limit = neighbours(grey)[5] * 1.6 + 0.03
    return light * np.minimum(1, limit / np.maximum(grey, 1e-6))


def shoot(scene, pool, samples):
    """A scene → linear picture (3, h, w) and its depths."""
    count = scene.width * scene.height
    jobs = [(scene, s, min(s + CHUNK, count), samples) for s in range(0, count, CHUNK)]
    data = np.concatenate(pool.map(expose, jobs, chunksize=1), 1).reshape(
        11, scene.height, scene.width
    )
    variance = np.maximum(data[3] - data[0:3].mean(0) ** 2, 0) / samples
    return denoise(without_sparks(data[0:3]), variance, data[4:7], data[7:10], data[10]), data[10]


# ---------------------------------------------------------------- darkroom


def noise(height, width, size, seed, octaves=5):
    """Clouds: random grids of ever finer mesh, smoothly enlarged; about -1..1."""
    rng = np.random.default_rng(seed)
    total, gain = np.zeros((height, width), np.float32), 1.0
    for _ in range(octaves):
        sx, sy = size if isinstance(size, tuple) else (size, size)
        grid = rng.standard_normal(
            (max(2, int(height / sy) + 3), max(2, int(width / sx) + 3))
        ).astype(np.float32)
        total += np.asarray(Image.fromarray(grid).resize((width, height), Image.BICUBIC)) * gain
        gain, size = gain * 0.5, (max(sx / 2, 1), max(sy / 2, 1))
    return total / 1.6


def develop(scene, image, scale, seed):
    """Linear light → an 8-bit photograph."""
    image = np.stack(
        [
            np.asarray(
                Image.fromarray(np.ascontiguousarray(c)).resize(
                    (round(scene.width * scale), round(scene.height * scale)), Image.LANCZOS
                )
            )
            for c in image
        ]
    )
    image = np.maximum(image, 0)
    h, w = image.shape[1:]
    bright = np.minimum(image, 6)
    image = image * (1 - scene.glow) + scene.glow * (
        blur(bright, w / 90) * 0.6 + blur(bright, w / 25) * 0.4
    )
    image = image * scene.exposure * np.array(scene.warmth, np.float32)[:, None, None]
    grey = image.mean(0)
    image = np.maximum(grey + (image - grey) * scene.saturation, 0)
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    edge = (((xx / w - 0.5) * 2) ** 2 + ((yy / h - 0.5) * 2) ** 2) / 2
    image = image * (1 - scene.vignette * edge**1.3)
    # Hable's curve: a shoulder that keeps lamps from turning into flat white.
    curve = lambda v: (v * (0.22 * v + 0.03) + 0.002) / (v * (0.22 * v + 0.3) + 0.06) - 0.002 / 0.06
    image = np.clip(curve(image * 2.2) / curve(np.float32(11.0)), 0, 1)
    image = image ** (1 / 2.2)
    image = 0.46 + (image - 0.46) * scene.contrast
    image = np.clip(image, 0, 1)
    image = image * 0.975 + np.array([0.014, 0.014, 0.018], np.float32)[:, None, None]
    rng = np.random.default_rng([11, seed])
    coarse = blur(rng.standard_normal((1, h, w)).astype(np.float32), 0.8) * 1.7
    fine = rng.standard_normal((3, h, w)).astype(np.float32) * 0.35
    image = image + (coarse + fine) * scene.grain * (
        0.35 + 1.3 * np.sqrt(np.clip(image.mean(0), 0, 1) * (1 - np.clip(image.mean(0), 0, 0.96)))
    )
    return Image.fromarray((np.clip(image, 0, 1) * 255 + 0.5).astype(np.uint8).transpose(1, 2, 0))


# ---------------------------------------------------------------- the scenes

BLACK = (0, 0, 0)


def matt(r, g, b):
    return ((r, g, b), 0, 1, BLACK)


def glossy(r, g, b, shine=0.04, rough=0.15):
    return ((r, g, b), shine, rough, BLACK)


def lamp(r, g, b):
    return (BLACK, 0, 1, (r, g, b))


def stripe(v, step, width):
    """Where `v` is within `width` of a multiple of `step`."""
    return np.abs(v - np.rint(v / step) * step) < width / 2


class Sewing(Scene):
    """A garment factory in the break: rows of sewing tables under rows of lamps."""

    path = "tin-hoat-dong/2024/08/ky-thoa-uoc-lao-dong-tap-the/xuong-may.jpg"
    eye, target, view = (0.35, 1.72, -0.6), (-0.25, 1.02, 8), 64.0
    lens, focus = 0.022, 4.2
    room = (-13.4, 13.4, 0, 5.4, -3, 52)
    materials = {
        0: matt(0.72, 0.74, 0.7),
        1: matt(0.72, 0.74, 0.7),
        2: glossy(0.36, 0.42, 0.38, 0.045, 0.14),
        3: matt(0.5, 0.53, 0.56),
        4: matt(0.7, 0.7, 0.7),
        5: matt(0.75, 0.76, 0.74),
        6: glossy(0.62, 0.5, 0.36, 0.04, 0.3),
        7: matt(0.22, 0.25, 0.27),
        8: glossy(0.78, 0.79, 0.76, 0.05, 0.2),
        9: matt(0.5, 0.5, 0.5),
        10: matt(0.16, 0.3, 0.5),
        11: lamp(5.2, 5.6, 5.9),
        12: matt(0.82, 0.83, 0.84),
        13: matt(0.42, 0.45, 0.48),
        14: matt(0.7, 0.7, 0.7),
        15: matt(0.08, 0.2, 0.45),
    }
    lamps = [
        ((x, 2.62, z), (0.05, 0, 0), (0, 0, 2.4), (9.5, 10.2, 10.8))
        for x in (-9.45, -6.75, -4.05, -1.35, 1.35, 4.05, 6.75, 9.45)
        for z in np.arange(2.4, 50, 4.8)
    ]
    ambient = (0.5, 0.52, 0.53)
    exposure, warmth, contrast, saturation = 0.8, (1.03, 1.0, 0.94), 1.42, 0.98

    def solids(self, union, x, y, z):
        cx, nx = cell(x - 1.35, 2.7, -4, 3)
        cz, nz = cell(z - 2.2, 1.5, 0, 31)
        cx = np.where(nx < 0, -cx, cx)
        union.group(
            box(cx, y, cz, (0, 0.7, -0.1), (0.72, 0.76, 0.74)), (cx, y, cz, nx, nz), self.table
        )
        union.add(box(cx, y, z, (0, 2.66, 25), (0.07, 0.035, 24)), 11)
        union.add(box(cx, y, z, (0, 2.74, 25), (0.13, 0.045, 24.1)), 12)
        rods, _ = cell(z, 2.4)
        union.add(box(cx, y, rods, (0, 3.9, 0), (0.008, 1.2, 0.008)), 13)
        beams, _ = cell(z, 6.0)
        union.add(box(x, y, beams, (0, 4.75, 0), (14, 0.16, 0.09)), 12)
        px, _ = cell(x - 5.4, 10.8, -1, 0)
        union.add(box(np.abs(px), y, beams - 1.2, (0, 2.7, 0), (0.13, 2.7, 0.13)), 14)
        union.add(np.maximum(np.sqrt((np.abs(x) - 5.4) ** 2 + (y - 4.2) ** 2) - 0.28, z - 51), 12)

    def table(self, union, x, y, z, nx, nz):
        kind = chance(nx, nz)
        union.add(soft_box(x, y, z, (0, 0.75, 0), (0.58, 0.02, 0.29), 0.012), 6)
        union.add(box(np.abs(x), y, z, (0.5, 0.37, 0), (0.025, 0.37, 0.025)), 7)
        union.add(box(np.abs(x), y, z, (0.5, 0.03, 0), (0.03, 0.03, 0.26)), 7)
        union.add(box(x, y, z, (0.1, 0.45, 0.1), (0.42, 0.025, 0.02)), 7)
        union.add(soft_box(x, y, z, (0.1, 0.56, 0.08), (0.1, 0.1, 0.12), 0.03), 7)
        union.add(soft_box(x, y, z, (0.05, 0.785, 0.02), (0.27, 0.022, 0.09), 0.015), 8)
        union.add(
            soft_box(x, y, z, (0.25, 0.9, 0.02), (0.065 - 0.15 * (y - 0.9), 0.15, 0.06), 0.03)
            * np.float32(0.9),
            8,
        )
        union.add(
            soft_box(x, y, z, (0.04, 1.03 + 0.05 * (x - 0.04), 0.02), (0.26, 0.048, 0.05), 0.035), 8
        )
        union.add(soft_box(x, y, z, (-0.18, 0.97, 0.02), (0.042, 0.09, 0.045), 0.025), 8)
        wheel = np.maximum(
            np.sqrt((y - 1.03) ** 2 + (z - 0.02) ** 2) - 0.065, np.abs(x - 0.345) - 0.02
        )
        union.add(wheel, 7)
        union.add(box(x, y, z, (0.1, 1.035, -0.034), (0.1, 0.012, 0.002)), 15)
        union.add(pole(x, y, z, (-0.17, 0.86, 0.02), 0.008, 0.06), 7)
        union.add(pole(x, y, z, (0.48, 1.1, 0.2), 0.009, 0.36), 13)
        union.add(box(x, y, z, (0.4, 1.42, 0.2), (0.12, 0.006, 0.01)), 13)
        for spool in (0.32, 0.46):
            height = y - 1.02
            cone = np.maximum(
                (np.sqrt((x - spool) ** 2 + (z - 0.2) ** 2) - 0.045 + height * 0.12) * 0.95,
                np.abs(height) - 0.085,
            )
            union.add(cone, 9)
        tall = 0.05 + 0.13 * kind
        wave = 0.012 * np.sin(x * 31 + nz * 3) * np.sin(z * 27 + nx)
        union.add(
            (
                soft_box(
                    x, y, z, (-0.42, 0.77 + tall, -0.02 + 0.05 * kind), (0.15, tall, 0.2), 0.04
                )
                + wave
            )
            * 0.8,
            10,
        )
        away = 0.08 * chance(nz, nx)
        union.add(soft_box(x, y, z, (0.04 + away, 0.45, -0.5), (0.18, 0.025, 0.16), 0.02), 7)
        union.add(
            box(
                np.abs(x - 0.04 - away),
                y,
                np.abs(z + 0.5),
                (0.15, 0.21, 0.13),
                (0.014, 0.22, 0.014),
            ),
            13,
        )
        union.add(soft_box(x, y, z, (-0.35, 0.28, -0.55), (0.2, 0.2, 0.16), 0.03), 10)

    def paint(self, material, at, normal, albedo, emission, shine):
        x, y, z = at
        _, nx = cell(x - 1.35, 2.7, -4, 3)
        _, nz = cell(z - 2.2, 1.5, 0, 31)
        cloth, thread = material == 10, material == 9
        hue = chance(np.floor(nz / 4) * 1.7, np.floor((nx + 9) / 2))
        shade = 0.75 + 0.5 * chance(nz, nx)
        for i, colours in enumerate(
            ((0.1, 0.55, 0.62, 0.14), (0.2, 0.12, 0.6, 0.32), (0.42, 0.13, 0.56, 0.36))
        ):
            picked = np.choose(np.clip((hue * 4).astype(int), 0, 3), colours)
            albedo[i] = np.where(cloth, picked * shade, albedo[i])
            wound = np.choose(
                np.clip((chance(nx, nz + 5, np.rint(x * 9)) * 4).astype(int), 0, 3),
                ((0.78, 0.12, 0.5, 0.72), (0.76, 0.2, 0.14, 0.55), (0.7, 0.42, 0.12, 0.2))[i],
            )
            albedo[i] = np.where(thread, wound, albedo[i])
        floor = material == 2
        line = floor & (stripe(np.abs(x) - 0.72, 50, 0.09))
        albedo[:, line] = np.array([0.75, 0.62, 0.12], np.float32)[:, None]
        slab = floor & (stripe(x, 2.7, 0.012) | stripe(z, 2.7, 0.012))
        albedo[:, slab] *= 0.75
        side = material <= 1
        low = side & (y < 1.3)
        albedo[:, low] = np.array([0.28, 0.5, 0.42], np.float32)[:, None]
        pane = side & (np.abs(y - 2.6) < 0.75) & ~stripe(z, 3.0, 1.0) & ~stripe(y - 2.6, 9, 0.06)
        emission[:, pane] = np.array([2.6, 2.9, 3.1], np.float32)[:, None]
        roof = (material == 3) & stripe(x, 0.25, 0.1)
        albedo[:, roof] *= 0.8
        end = (material == 5) & (np.abs(y - 3.4) < 0.7) & ~stripe(x, 2.7, 0.9)
        emission[:, end] = np.array([2.2, 2.5, 2.7], np.float32)[:, None]


class Bench(Sewing):
    """One table of the same factory, from beside it: a still of the film."""

    path = "videos/2026/10/mot-ngay-cua-to-truong-cong-doan/ban-may.jpg"
    eye, target, view = (0.1, 1.5, 3.1), (1.75, 0.92, 5.6), 46.0
    lens, focus = 0.03, 2.5
    width, height = 960, 540


class Hall(Scene):
    """A meeting hall before the guests come: chair backs, a stage, a red curtain."""

    path = "tin-hoat-dong/2023/07/dai-hoi-cdcs-nhiem-ky-2023-2028/hoi-truong.jpg"
    profile, samples = True, 6
    eye, target, view = (1.5, 1.62, -0.6), (-0.5, 1.5, 9), 58.0
    lens, focus = 0.035, 6.5
    room = (-9.5, 9.5, 0, 6.2, -4, 21)
    materials = {
        0: glossy(0.5, 0.33, 0.19, 0.03, 0.4),
        1: glossy(0.5, 0.33, 0.19, 0.03, 0.4),
        2: glossy(0.3, 0.2, 0.15, 0.05, 0.1),
        3: matt(0.78, 0.75, 0.7),
        4: matt(0.6, 0.5, 0.4),
        5: matt(0.3, 0.02, 0.03),
        6: glossy(0.5, 0.045, 0.05, 0.02, 0.6),
        7: glossy(0.34, 0.17, 0.08, 0.05, 0.15),
        8: glossy(0.09, 0.125, 0.2, 0.02, 0.5),
        9: glossy(0.3, 0.16, 0.08, 0.05, 0.2),
        10: matt(0.82, 0.8, 0.76),
        11: matt(0.14, 0.3, 0.1),
        12: lamp(9, 8.2, 6.8),
        13: matt(0.8, 0.35, 0.4),
        14: glossy(0.75, 0.55, 0.2, 0.3, 0.3),
    }
    lamps = [
        ((x, 6.1, z), (0.45, 0, 0), (0, 0, 0.45), (15, 13.6, 11.2))
        for x in (-6, -2, 2, 6)
        for z in (2, 6, 10, 14)
    ] + [((x, 5.2, 12.5), (0.25, 0, 0), (0, 0.17, 0.17), (24, 21, 16)) for x in (-5, -2, 2, 5)]
    ambient = (0.3, 0.24, 0.18)
    exposure, warmth, contrast, saturation = 1.45, (1.0, 0.985, 0.93), 1.32, 0.86
    caution = 0.85

    def solids(self, union, x, y, z):
        fold = 0.1 * np.sin(x * 9 + 0.8 * np.sin(x * 1.7)) + 0.04 * np.sin(x * 23 + 1)
        union.add(np.maximum(np.abs(z - 20 + fold) - 0.06, y - 5.6) * np.float32(0.62), 6)
        valance = 0.07 * np.sin(x * 12)
        union.add(box(x, y, z + valance, (0, 5.6, 15.9), (9.5, 0.55, 0.05)) * np.float32(0.75), 6)
        wing = 0.09 * np.sin(x * 14)
        union.add(box(np.abs(x), y, z + wing, (8.6, 3, 16), (1.0, 3, 0.06)) * np.float32(0.6), 6)
        union.add(box(x, y, z, (0, 0.42, 18.3), (9.5, 0.42, 2.7)), 7)
        union.add(box(x, y, z, (0, 0.14, 15.4), (2.0, 0.14, 0.22)), 7)
        union.group(box(x, y, z, (-0.2, 1.4, 17.6), (5.6, 0.9, 1.0)), (x, y, z), self.stage)
        cx, nx = cell(np.abs(x) - 1.25, 0.62, 0, 10)
        cz, nz = cell(z - 2.2, 1.0, 0, 10)
        union.group(
            box(cx, y, cz, (0, 0.52, 0), (0.31, 0.58, 0.42)), (cx, y, cz, nx, nz), self.chair
        )
        # A chair is not the same seen from behind: no step may skip the back of the next one.
        among = (np.abs(cz) <= 0.5) & (y < 1.3)
        union.add(np.where(among, np.float32(0.62) - np.abs(cz), np.float32(99)), 8)
        gx, _ = cell(x - 2, 4.0)
        gz, _ = cell(z - 2, 4.0, 0, 3)
        union.add(box(gx, y, gz, (0, 6.2, 0), (0.45, 0.06, 0.45)), 12)
        union.add(
            np.maximum(
                box(x, y, z, (0, 6.1, 8), (9.5, 0.18, 8)), -box(gx, y, gz, (0, 6, 0), (1.2, 1, 1.2))
            ),
            10,
        )

    def chair(self, union, x, y, z, nx, nz):
        z = -z  # The backs are towards the lens, the seats towards the stage.
        lean = z - (y - 0.45) * 0.16
        union.add(
            soft_box(x, y, lean, (0, 0.73, 0.22), (0.25, 0.3, 0.045), 0.04) * np.float32(0.95), 8
        )
        union.add(
            soft_box(x, y, lean, (0, 0.73, 0.272), (0.26, 0.31, 0.012), 0.012) * np.float32(0.95), 9
        )
        union.add(soft_box(x, y, z, (0, 0.44, -0.02), (0.24, 0.06, 0.24), 0.04), 8)
        union.add(soft_box(np.abs(x), y, z, (0.29, 0.63, 0.0), (0.028, 0.03, 0.24), 0.02), 9)
        union.add(box(np.abs(x), y, z, (0.29, 0.3, 0.05), (0.02, 0.32, 0.05)), 9)

    def stage(self, union, x, y, z):
        fold = 0.012 * np.sin(x * 26)
        union.add(
            soft_box(x, y, z + fold, (0.6, 1.2, 18), (2.6, 0.38, 0.4), 0.02) * np.float32(0.9), 10
        )
        union.add(soft_box(x, y, z, (-3.6, 1.42, 17.3), (0.42, 0.58, 0.28), 0.03), 7)
        union.add(soft_box(x, y, z, (-3.6, 2.02, 17.3), (0.5, 0.04, 0.34), 0.02), 14)
        for n, (fx, fy, fz) in enumerate(
            ((-3.6, 2.14, 17.2), (0.6, 1.7, 17.75), (-1.2, 1.7, 17.8), (2.4, 1.7, 17.8))
        ):
            lump = 0.03 * np.sin(x * 38 + n) * np.sin(y * 41) * np.sin(z * 36)
            union.add(
                (np.sqrt(((x - fx) / 1.7) ** 2 + (y - fy) ** 2 + (z - fz) ** 2) - 0.15 + lump)
                * np.float32(0.55),
                13,
            )
        cx, _ = cell(x - 0.6, 0.95, -2, 2)
        union.add(soft_box(cx, y, z, (0, 1.62, 18.45), (0.24, 0.36, 0.05), 0.04), 9)

    def paint(self, material, at, normal, albedo, emission, shine):
        x, y, z = at
        side = material <= 1
        groove = side & stripe(z, 0.3, 0.03)
        albedo[:, groove] *= 0.45
        albedo[:, side] *= 0.8 + 0.35 * chance(np.rint(z[side] / 0.3))
        low = side & (y < 1.1)
        albedo[:, low] *= 0.55
        lit = side & stripe(z - 4, 4, 0.22) & (np.abs(y - 3.2) < 0.3)
        emission[:, lit] = np.array([7, 5.2, 3], np.float32)[:, None]
        tile = (material == 2) & (stripe(x, 0.8, 0.012) | stripe(z, 0.8, 0.012))
        albedo[:, tile] *= 0.6
        aisle = (material == 2) & (np.abs(x) < 0.6)
        albedo[:, aisle] = np.array([0.4, 0.05, 0.05], np.float32)[:, None]
        shine[0, aisle] = 0
        flower = material == 13
        spot = np.sin(x * 90) * np.sin(y * 83 + 2) * np.sin(z * 88)
        leaf = flower & (spot > 0.08)
        albedo[:, leaf] = np.array([0.12, 0.3, 0.08], np.float32)[:, None]
        petal = flower & (spot < -0.15)
        albedo[:, petal] = np.array([0.85, 0.78, 0.5], np.float32)[:, None]


class Corridor(Scene):
    """A hospital corridor in the early morning; stored as a telephone stores it."""

    path = "tin-hoat-dong/2020/10/giai-quyet-che-do-bhxh-110-truong-hop/hanh-lang-benh-vien.jpg"
    width, height, samples, turned = 720, 1080, 6, True
    eye, target, view = (0.28, 1.5, -0.4), (-0.05, 1.32, 10), 46.0
    lens, focus = 0.014, 6.0
    room = (-1.55, 1.55, 0, 2.95, -2, 34)
    materials = {
        0: glossy(0.74, 0.78, 0.74, 0.03, 0.4),
        1: glossy(0.74, 0.78, 0.74, 0.03, 0.4),
        2: glossy(0.42, 0.44, 0.41, 0.05, 0.06),
        3: matt(0.82, 0.83, 0.83),
        4: matt(0.7, 0.7, 0.7),
        5: matt(0.8, 0.8, 0.8),
        6: glossy(0.56, 0.4, 0.25, 0.04, 0.3),
        7: glossy(0.55, 0.56, 0.58, 0.4, 0.2),
        8: glossy(0.16, 0.32, 0.5, 0.04, 0.3),
        9: matt(0.85, 0.85, 0.83),
        10: lamp(7, 7.4, 7.6),
        11: lamp(0.3, 2.4, 1.0),
        12: glossy(0.8, 0.8, 0.78, 0.05, 0.2),
        13: matt(0.1, 0.28, 0.12),
    }
    lamps = (
        [
            ((0, 2.9, z), (0.14, 0, 0), (0, 0, 0.6), (15, 15.8, 16.2))
            for z in (1.2, 5.4, 9.6, 13.8, 18, 22.2, 26.4, 30.6)
        ]
        + [((0, 1.6, 33.9), (0.9, 0, 0), (0, 0.95, 0), (13, 14.5, 16))]
        + [((1.5, 1.7, z), (0, 0.7, 0), (0, 0, 0.6), (6, 6.8, 7.6)) for z in (5.25, 14.25)]
    )
    ambient = (0.4, 0.42, 0.42)
    exposure, warmth, contrast, saturation = 0.95, (1.01, 1.0, 0.955), 1.3, 0.95

    def solids(self, union, x, y, z):
        cz, _ = cell(z - 3, 4.5, 0, 6)
        union.add(box(np.abs(x), y, cz, (1.55, 1.1, 0), (0.035, 1.1, 0.56)), 6)
        union.add(box(np.abs(x), y, cz, (1.52, 1.08, 0), (0.025, 1.05, 0.48)), 9)
        union.add(box(np.abs(x), y, cz, (1.49, 1.0, 0.38), (0.035, 0.015, 0.06)), 7)
        union.add(
            np.maximum(
                soft_box(np.abs(x), y, z, (1.46, 0.9, 16), (0.025, 0.06, 18), 0.02),
                0.62 - np.abs(cz),
            ),
            6,
        )
        union.add(box(np.abs(x), y, z, (1.55, 0.05, 16), (0.02, 0.06, 18)), 13)
        gz, _ = cell(z - 1.2, 4.2, 0, 7)
        union.add(box(x, y, gz, (0, 2.95, 0), (0.14, 0.03, 0.6)), 10)
        union.add(
            np.maximum(
                box(x, y, gz, (0, 2.95, 0), (0.19, 0.045, 0.65)),
                -box(x, y, gz, (0, 2.9, 0), (0.14, 0.2, 0.6)),
            ),
            9,
        )
        bz, _ = cell(z - 5.25, 4.5, 0, 4)
        union.group(box(x, y, bz, (-1.2, 0.45, 0), (0.36, 0.48, 1.05)), (x, y, bz), self.bench)
        beams, _ = cell(z - 7.5, 9)
        union.add(box(np.abs(x), y, beams, (1.55, 1.5, 1.9), (0.12, 1.5, 0.16)), 9)
        union.add(box(x, y, z, (0.5, 2.55, 13), (0.34, 0.13, 0.03)), 11)
        union.add(box(np.abs(x - 0.5), y, z, (0.28, 2.8, 13), (0.006, 0.2, 0.006)), 7)
        union.group(box(x, y, z, (1.02, 0.6, 8.9), (0.3, 0.75, 0.42)), (x, y, z), self.trolley)

    def bench(self, union, x, y, z):
        sz, _ = cell(z, 0.56, -1, 1)
        union.add(
            soft_box(x, y + 0.1 * (x + 1.2), sz, (-1.18, 0.43, 0), (0.23, 0.014, 0.25), 0.012), 8
        )
        union.add(
            soft_box(x + 0.22 * (y - 0.65), y, sz, (-1.42, 0.66, 0), (0.014, 0.19, 0.25), 0.012)
            * np.float32(0.95),
            8,
        )
        union.add(box(x, y, z, (-1.25, 0.37, 0), (0.03, 0.03, 0.86)), 7)
        union.add(box(x, y, np.abs(z), (-1.2, 0.19, 0.62), (0.02, 0.19, 0.025)), 7)
        union.add(box(x, y, np.abs(z), (-1.2, 0.02, 0.62), (0.26, 0.02, 0.03)), 7)

    def trolley(self, union, x, y, z):
        for level in (0.3, 0.86):
            union.add(soft_box(x, y, z, (1.05, level, 8.9), (0.23, 0.012, 0.36), 0.01), 7)
        union.add(pole(np.abs(x - 1.05), y, np.abs(z - 8.9), (0.21, 0.5, 0.34), 0.012, 0.45), 7)
        union.add(sphere(np.abs(x - 1.05), y, np.abs(z - 8.9), (0.21, 0.05, 0.34), 0.05), 8)
        union.add(soft_box(x, y, z, (1.03, 0.94, 8.8), (0.12, 0.07, 0.16), 0.02), 12)
        union.add(soft_box(x, y, z, (1.05, 0.42, 8.95), (0.17, 0.1, 0.24), 0.03), 12)

    def paint(self, material, at, normal, albedo, emission, shine):
        x, y, z = at
        side = material <= 1
        low = side & (y < 1.35)
        albedo[:, low] = np.array([0.36, 0.58, 0.52], np.float32)[:, None]
        albedo[:, side & (np.abs(y - 1.36) < 0.02)] = np.array([0.2, 0.4, 0.36], np.float32)[
            :, None
        ]
        door, _ = cell(z - 3, 4.5, 0, 6)
        glass = (
            (material == 9) & (np.abs(door) < 0.16) & (np.abs(y - 1.55) < 0.25) & (np.abs(x) > 1.4)
        )
        albedo[:, glass] = np.array([0.25, 0.33, 0.36], np.float32)[:, None]
        plate = (material <= 1) & (np.abs(door + 0.82) < 0.12) & (np.abs(y - 1.85) < 0.09)
        albedo[:, plate] = np.array([0.12, 0.25, 0.5], np.float32)[:, None]
        window, _ = cell(z - 5.25, 9, 0, 1)
        pane = (
            (material == 1)
            & (np.abs(window) < 0.62)
            & (np.abs(y - 1.75) < 0.7)
            & ~stripe(window, 9, 0.05)
        )
        emission[:, pane] = np.array([5, 5.6, 6.2], np.float32)[:, None]
        end = (
            (material == 5)
            & (np.abs(x) < 0.95)
            & (np.abs(y - 1.62) < 1.0)
            & ~stripe(x, 8, 0.07)
            & ~stripe(y - 1.9, 8, 0.06)
        )
        emission[:, end] = np.array([7, 7.8, 8.6], np.float32)[:, None]
        floor = material == 2
        grain = chance(np.floor(x * 70), np.floor(z * 70))
        albedo[:, floor] *= 0.86 + 0.22 * grain[floor]
        seam = floor & (stripe(x, 0.6, 0.008) | stripe(z, 0.6, 0.008))
        albedo[:, seam] *= 0.72
        edge = floor & (np.abs(x) > 1.3)
        albedo[:, edge] *= np.array([0.45, 0.6, 0.55], np.float32)[:, None]


class Archive(Scene):
    """Between two shelves of files."""

    path = "tin-hoat-dong/2025/06/ban-giao-ho-so-khi-ket-thuc-hoat-dong/kho-luu-tru.jpg"
    width, height = 720, 1080
    eye, target, view = (0.1, 1.5, -0.2), (-0.06, 1.28, 4), 44.0
    lens, focus = 0.02, 2.1
    room = (-2.2, 2.2, 0, 2.85, -1.5, 9)
    materials = {
        0: matt(0.6, 0.6, 0.58),
        1: matt(0.6, 0.6, 0.58),
        2: glossy(0.45, 0.4, 0.33, 0.045, 0.12),
        3: matt(0.76, 0.76, 0.74),
        4: matt(0.6, 0.6, 0.6),
        5: matt(0.7, 0.68, 0.62),
        6: glossy(0.42, 0.46, 0.47, 0.06, 0.3),
        7: matt(0.4, 0.4, 0.4),
        8: lamp(6, 6, 5.6),
        9: matt(0.62, 0.48, 0.32),
        10: glossy(0.5, 0.36, 0.2, 0.04, 0.3),
    }
    lamps = [
        ((0, 2.78, z), (0.05, 0, 0), (0, 0, 0.55), (24, 23.5, 21.5)) for z in (1.0, 3.6, 6.2)
    ] + [((0, 1.65, 8.9), (0.55, 0, 0), (0, 0.6, 0), (22, 24, 26))]
    ambient = (0.26, 0.25, 0.23)
    exposure, warmth, contrast, saturation = 1.1, (1.02, 1.0, 0.93), 1.24, 0.88

    def solids(self, union, x, y, z):
        side = np.abs(x)
        union.group(
            box(side, y, z, (0.87, 1.2, 2.7), (0.27, 1.3, 3.9)), (x, side, y, z), self.shelf
        )
        gz, _ = cell(z - 1.0, 2.6, 0, 2)
        union.add(box(x, y, gz, (0, 2.8, 0), (0.05, 0.025, 0.55)), 8)
        union.add(box(x, y, gz, (0, 2.83, 0), (0.1, 0.02, 0.6)), 6)
        union.add(soft_box(x, y, z, (0, 0.72, 7.9), (0.7, 0.03, 0.4), 0.01), 10)
        union.add(box(np.abs(x), y, np.abs(z - 7.9), (0.62, 0.36, 0.34), (0.03, 0.36, 0.03)), 10)
        union.add(soft_box(x, y, z, (-0.3, 0.86, 7.8), (0.2, 0.12, 0.15), 0.01), 9)
        union.add(box(x, y, z, (0.52, 0.2, 1.75), (0.17, 0.2, 0.22)), 9)

    def shelf(self, union, x, side, y, z):
        post = (z + 0.03) - np.rint((z + 0.03) / 1.06) * np.float32(1.06)
        union.add(box(np.abs(side - 0.87), y, post, (0.225, 1.15, 0), (0.016, 1.15, 0.018)), 6)
        level = np.clip(np.rint((y - 0.12) / 0.4), 0, 5)
        over = y - 0.12 - level * np.float32(0.4)
        union.add(box(side, over, z, (0.87, 0, 2.65), (0.235, 0.014, 3.8)), 6)
        union.add(box(side, over, z, (0.645, 0.012, 2.65), (0.006, 0.026, 3.8)), 6)
        shelf = np.clip(np.floor((y - 0.134) / 0.4), 0, 5)
        base = y - 0.134 - shelf * np.float32(0.4)
        thick = np.float32(0.076)
        file = np.rint(z / thick)
        within = z - file * thick
        key = file + np.where(x > 0, 500, 0)
        luck = chance(key, shelf)
        run = chance(np.floor(key / 6), shelf + 3)
        tall = np.where(run > 0.8, 0.21, np.where(run > 0.5, 0.29, 0.32)) + (luck - 0.5) * 0.014
        deep = 0.655 + 0.035 * chance(key + 9, shelf) + np.where(run > 0.86, 0.03, 0)
        gap = (luck > 0.95) | ((run < 0.07))
        tall = np.where(gap, np.float32(0.02), tall)
        tilt = within + (chance(np.floor(key / 5), shelf) - 0.5) * 0.035 * (base - 0.15)
        book = box(side, base, tilt, (0, 0, 0), (9, 9, 0.0355))
        book = np.maximum(np.maximum(book, base - tall), np.maximum(deep - side, side - 1.09))
        union.add(np.maximum(book, (-base)) * np.float32(0.55), 7)

    def paint(self, material, at, normal, albedo, emission, shine):
        x, y, z = at
        files = np.flatnonzero(material == 7)
        thick = np.float32(0.076)
        fx, fy, fz = at[:, files]
        number = np.rint(fz / thick)
        shelf = np.clip(np.floor((fy - 0.134) / 0.4), 0, 5)
        base = fy - 0.134 - shelf * np.float32(0.4)
        within = fz - number * thick
        key = number + np.where(fx > 0, 500, 0)
        run = (chance(np.floor(key / 6), shelf + 3) * 6).astype(int)
        palette = np.array(
            [
                [0.1, 0.15, 0.28],
                [0.12, 0.2, 0.34],
                [0.33, 0.34, 0.33],
                [0.36, 0.1, 0.1],
                [0.14, 0.25, 0.19],
                [0.56, 0.46, 0.32],
            ],
            np.float32,
        )
        colour = palette[np.clip(run, 0, 5)].T * (0.75 + 0.5 * chance(key, shelf + 1))
        front = np.abs(normal[0, files]) > 0.5
        label = front & (np.abs(within) < 0.024) & (np.abs(base - 0.19) < 0.05)
        colour[:, label] = np.array([0.74, 0.72, 0.64], np.float32)[:, None] * (
            0.85 + 0.2 * chance(key[label], shelf[label])
        )
        ink = (
            label
            & stripe(base, 0.018, 0.004)
            & (np.abs(within) < 0.018)
            & (np.abs(base - 0.195) < 0.035)
        )
        colour[:, ink] *= 0.45
        ring = front & (within**2 + (base - 0.075) ** 2 < 0.011**2)
        colour[:, ring] = 0.05
        paper = ~front & (normal[1, files] > 0.5)
        colour[:, paper] = 0.7
        albedo[:, files] = colour
        tile = (material == 2) & (stripe(x, 0.4, 0.008) | stripe(z, 0.4, 0.008))
        albedo[:, tile] *= 0.6
        pane = (
            (material == 5)
            & (np.abs(x) < 0.6)
            & (np.abs(y - 1.7) < 0.62)
            & ~stripe(x, 3, 0.06)
            & ~stripe(y - 1.9, 3, 0.05)
        )
        emission[:, pane] = np.array([5.5, 6.2, 6.6], np.float32)[:, None]


class Gifts(Scene):
    """Bags of Tet gifts, waiting on a table."""

    path = "tin-hoat-dong/2023/07/tet-sum-vay-xuan-gan-ket-70-phan-qua/tui-qua.jpg"
    progressive, samples = True, 6
    eye, target, view = (-0.5, 1.42, -0.05), (0.2, 0.93, 1.75), 46.0
    lens, focus = 0.016, 1.62
    room = (-5, 5, 0, 3.2, -3, 8)
    materials = {
        0: matt(0.7, 0.66, 0.56),
        1: matt(0.7, 0.66, 0.56),
        2: glossy(0.5, 0.42, 0.34, 0.045, 0.1),
        3: matt(0.8, 0.79, 0.76),
        4: matt(0.7, 0.66, 0.6),
        5: matt(0.72, 0.69, 0.6),
        6: matt(0.75, 0.73, 0.7),
        7: glossy(0.6, 0.05, 0.05, 0.04, 0.3),
        8: matt(0.85, 0.6, 0.2),
        9: matt(0.72, 0.6, 0.45),
        10: glossy(0.3, 0.18, 0.1, 0.04, 0.3),
        11: glossy(0.5, 0.06, 0.05, 0.03, 0.4),
        12: matt(0.16, 0.3, 0.12),
        13: matt(0.9, 0.7, 0.1),
    }
    lamps = [((-4.9, 1.8, z), (0, 0.75, 0), (0, 0, 0.8), (17, 17, 16)) for z in (0.6, 3.4, 6)] + [
        ((0, 3.1, z), (0.6, 0, 0), (0, 0, 0.1), (15, 13.6, 11)) for z in (1, 4)
    ]
    ambient = (0.3, 0.26, 0.2)
    exposure, warmth, contrast, saturation = 0.95, (1.03, 0.99, 0.93), 1.26, 0.9
    caution = 0.8

    def solids(self, union, x, y, z):
        drape = 0.012 * np.sin(x * 24) * np.clip(0.78 - y, 0, 1) * 3
        union.add(
            soft_box(x, y, z + drape, (0.4, 0.4, 2.1), (1.9, 0.38, 0.85), 0.015) * np.float32(0.9),
            6,
        )
        cx, nx = cell(x - 0.2, 0.36, -4, 4)
        cz, nz = cell(z - 1.5, 0.34, 0, 3)
        turn = (chance(nx, nz) - 0.5) * 0.5
        c, s = np.cos(turn), np.sin(turn)
        mx = cx + (chance(nz, nx + 3) - 0.5) * 0.05
        mz = cz + (chance(nz + 7, nx) - 0.5) * 0.05
        rx, rz = mx * c - mz * s, mx * s + mz * c
        union.group(box(cx, y, cz, (0, 1.02, 0), (0.17, 0.25, 0.14)), (rx, y, rz, nx, nz), self.bag)
        px, _ = cell(x - 0.4, 1.3, -3, 3)
        pz, _ = cell(z - 5.2, 1.2, 0, 1)
        union.add(soft_box(px, y, pz, (0, 0.45, 0), (0.23, 0.03, 0.22), 0.02), 10)
        union.add(soft_box(px, y, pz, (0, 0.8, 0.22), (0.22, 0.25, 0.025), 0.02), 10)
        union.add(box(np.abs(px), y, np.abs(pz), (0.2, 0.22, 0.2), (0.02, 0.22, 0.02)), 10)
        lump = 0.05 * np.sin(x * 15) * np.sin(y * 17) * np.sin(z * 14)
        union.add((sphere(x, y, z, (2.7, 1.25, 6.6), 0.52) + lump) * np.float32(0.6), 12)
        union.add(pole(x, y, z, (2.7, 0.35, 6.6), 0.24, 0.35), 11)

    def bag(self, union, x, y, z, nx, nz):
        tall = 0.155 + 0.012 * chance(nx, nz + 2)
        up = y - 0.785
        squeeze = 1 - 0.25 * np.clip(up / 0.33, 0, 1)
        crease = 0.008 * np.clip(up / 0.3, 0, 1) * np.cos(x * 30)
        bag = soft_box(x, y, z / squeeze + crease, (0, 0.785 + tall, 0), (0.118, tall, 0.07), 0.006)
        union.add(bag * np.float32(0.72), 7)
        paper = 0.012 * np.sin(x * 95 + nx * 5 + 2 * np.sin(x * 31)) * np.sin(z * 80 + nz * 4)
        union.add(
            np.maximum(
                soft_box(x, y, z, (0, 0.775 + tall * 2, 0), (0.1, 0.022, 0.04), 0.01) + paper,
                box(x, y, z, (0, 1.2, 0), (0.11, 0.2, 0.047)),
            )
            * np.float32(0.55),
            9,
        )
        top = 0.785 + tall * 2
        ring = np.sqrt(
            np.maximum(np.abs(x) - 0.03, 0) ** 2 + np.maximum(y - top - 0.03, -0.06) ** 2
        )
        ring = np.sqrt((ring - 0.045) ** 2 + (np.abs(z) - 0.052) ** 2) - 0.0032
        union.add(np.maximum(ring, top - 0.03 - y) * np.float32(0.9), 8)

    def paint(self, material, at, normal, albedo, emission, shine):
        x, y, z = at
        bag = np.flatnonzero(material == 7)
        bx, by, bz = at[:, bag]
        cx, nx = cell(bx - 0.2, 0.36, -4, 4)
        cz, nz = cell(bz - 1.5, 0.34, 0, 3)
        turn = (chance(nx, nz) - 0.5) * 0.5
        mx = cx + (chance(nz, nx + 3) - 0.5) * 0.05
        mz = cz + (chance(nz + 7, nx) - 0.5) * 0.05
        rx = mx * np.cos(turn) - mz * np.sin(turn)
        kind = chance(nx + 2, nz + 11)
        colour = np.where(
            kind < 0.55,
            np.array([[0.58], [0.035], [0.035]]),
            np.where(
                kind < 0.8, np.array([[0.7], [0.42], [0.07]]), np.array([[0.36], [0.02], [0.04]])
            ),
        )
        up = by - 0.785
        gold = (np.abs(up - 0.045) < 0.008) | (np.abs(up - 0.27) < 0.005)
        bloom = np.sqrt(rx**2 + (up - 0.155) ** 2)
        angle = np.arctan2(up - 0.155, rx)
        flower = bloom < 0.045 * (0.72 + 0.28 * np.abs(np.cos(angle * 2.5)))
        heart = bloom < 0.011
        pattern = (gold | flower) & ~heart
        bright = np.where(
            (kind < 0.55) | (kind >= 0.8),
            np.array([[0.85], [0.6], [0.2]]),
            np.array([[0.6], [0.05], [0.04]]),
        )
        albedo[:, bag] = np.where(pattern, bright, colour)
        tile = (material == 2) & (stripe(x, 0.6, 0.01) | stripe(z, 0.6, 0.01))
        albedo[:, tile] *= 0.65
        pane = (
            (material == 0)
            & (np.abs(y - 1.8) < 0.75)
            & (stripe(z - 0.6, 2.8, 1.6))
            & ~stripe(z - 0.6, 2.8, 0.06)
        )
        emission[:, pane] = np.array([5, 5, 4.8], np.float32)[:, None]
        far = (
            (material == 5)
            & (np.abs(y - 1.9) < 0.7)
            & (np.abs(x + 1.6) < 1.1)
            & ~stripe(x + 1.6, 1.1, 0.07)
        )
        emission[:, far] = np.array([3.6, 3.7, 3.5], np.float32)[:, None]
        skirt = (material <= 1) & (y < 1)
        albedo[:, skirt] *= 0.75
        yellow = (material == 12) & (np.sin(x * 31) * np.sin(y * 37) * np.sin(z * 33) > 0.18)
        albedo[:, yellow] = np.array([0.85, 0.62, 0.06], np.float32)[:, None]


class Classroom(Scene):
    """A classroom after the last lesson; the sun comes through the windows at the left."""

    path = "tin-hoat-dong/2025/11/tuan-le-tri-an-nha-giao/lop-hoc.jpg"
    samples = 6
    eye, target, view = (2.6, 1.62, -0.9), (-0.7, 0.92, 5), 62.0
    lens, focus = 0.012, 4.0
    room = (-3.9, 3.9, 0, 3.4, -1.6, 8.4)
    materials = {
        0: matt(0.78, 0.7, 0.48),
        1: matt(0.78, 0.7, 0.48),
        2: glossy(0.55, 0.47, 0.38, 0.045, 0.1),
        3: matt(0.84, 0.83, 0.79),
        4: matt(0.78, 0.7, 0.48),
        5: matt(0.8, 0.72, 0.5),
        6: glossy(0.52, 0.32, 0.15, 0.045, 0.2),
        7: matt(0.2, 0.22, 0.23),
        8: glossy(0.05, 0.16, 0.11, 0.03, 0.4),
        9: glossy(0.48, 0.3, 0.15, 0.04, 0.3),
        10: matt(0.8, 0.8, 0.8),
        11: glossy(0.12, 0.3, 0.25, 0.04, 0.3),
        12: matt(0.8, 0.8, 0.75),
    }
    lamps = [((-3.85, 1.85, z), (0, 0.7, 0), (0, 0, 0.75), (10, 11.5, 13)) for z in (0.4, 3.2, 6.0)]
    sun, sun_colour = (-0.82, 0.5, -0.16), (17, 12.6, 7.6)
    ambient = (0.3, 0.27, 0.2)
    exposure, warmth, contrast, saturation = 0.98, (1.03, 0.99, 0.9), 1.25, 0.92

    def windows(self, at):
        along, _ = cell(at[2] - 0.4, 2.8, 0, 2)
        bars = stripe(along, 0.25, 0.022) | stripe(at[1] - 1.9, 5, 0.06) | (np.abs(along) < 0.035)
        return (at[0] < -3.8) & (np.abs(along) < 0.8) & (np.abs(at[1] - 1.85) < 0.75) & ~bars

    def solids(self, union, x, y, z):
        cx, nx = cell(x, 2.15, -1, 1)
        cz, nz = cell(z - 1.3, 1.15, 0, 3)
        jog = (chance(nx, nz) - 0.5) * 0.08
        union.group(
            box(cx, y, cz, (0, 0.45, -0.15), (0.72, 0.5, 0.55)),
            (cx + jog, y, cz + jog * 0.6, nx, nz),
            self.desk,
        )
        union.add(box(x, y, z, (0, 1.72, 8.38), (1.95, 0.65, 0.03)), 8)
        union.add(
            np.maximum(
                box(x, y, z, (0, 1.72, 8.37), (2.02, 0.72, 0.045)),
                -box(x, y, z, (0, 1.72, 8.2), (1.95, 0.65, 0.4)),
            ),
            9,
        )
        union.add(box(x, y, z, (0, 1.03, 8.3), (1.95, 0.015, 0.06)), 9)
        union.add(soft_box(x, y, z, (-1.9, 0.76, 6.9), (0.65, 0.025, 0.34), 0.01), 6)
        union.add(box(x, y, z, (-1.9, 0.5, 6.62), (0.6, 0.25, 0.012)), 9)
        union.add(
            box(np.abs(x + 1.9), y, np.abs(z - 6.9), (0.6, 0.37, 0.3), (0.025, 0.37, 0.025)), 9
        )
        union.add(pole(x, y, z, (-2.2, 0.9, 6.95), 0.06, 0.12), 12)
        along, _ = cell(z - 0.4, 2.8, 0, 2)
        frame = np.maximum(
            box(x, y, along, (-3.88, 1.85, 0), (0.05, 0.82, 0.87)),
            -box(x, y, along, (-3.9, 1.85, 0), (0.4, 0.75, 0.8)),
        )
        union.add(frame, 11)
        fx, _ = cell(x, 3.2, -1, 1)
        fz, _ = cell(z - 2.2, 3.4, 0, 1)
        angle = np.arctan2(fz, fx)
        radius = np.sqrt(fx * fx + fz * fz)
        fold = np.abs(np.mod(angle + 0.4, 2.0944) - 1.0472) * radius
        union.add(
            np.maximum(np.maximum(fold - 0.06, np.abs(y - 2.9) - 0.008), radius - 0.6)
            * np.float32(0.6),
            10,
        )
        union.add(pole(fx, y, fz, (0, 3.12, 0), 0.014, 0.28), 10)
        union.add(pole(fx, y, fz, (0, 2.92, 0), 0.1, 0.05), 10)

    def desk(self, union, x, y, z, nx, nz):
        union.add(soft_box(x, y, z, (0, 0.735, 0.05), (0.6, 0.016, 0.22), 0.008), 6)
        union.add(box(x, y, z, (0, 0.6, 0.16), (0.56, 0.1, 0.01)), 6)
        union.add(box(np.abs(x), y, z, (0.52, 0.36, 0.22), (0.018, 0.36, 0.018)), 7)
        union.add(box(np.abs(x), y, z, (0.52, 0.36, -0.1), (0.018, 0.36, 0.018)), 7)
        union.add(soft_box(x, y, z, (0, 0.43, -0.43), (0.56, 0.016, 0.14), 0.008), 6)
        union.add(soft_box(x, y, z, (0, 0.74, -0.6), (0.56, 0.07, 0.012), 0.008), 6)
        union.add(box(np.abs(x), y, z, (0.5, 0.4, -0.6), (0.018, 0.4, 0.018)), 7)
        union.add(box(np.abs(x), y, z, (0.5, 0.21, -0.34), (0.016, 0.21, 0.016)), 7)
        union.add(box(np.abs(x), y, z, (0.51, 0.12, -0.2), (0.014, 0.014, 0.42)), 7)

    def paint(self, material, at, normal, albedo, emission, shine):
        x, y, z = at
        wood = (material == 6) | (material == 9)
        ring = np.sin(z * 160 + 3 * np.sin(x * 5) + np.sin(x * 41 + z * 20)) * np.sin(
            z * 47 + x * 3
        )
        albedo[:, wood] *= 1 + 0.16 * ring[wood]
        albedo[:, wood] *= 0.8 + 0.4 * chance(
            np.rint(x[wood] / 2.15), np.rint((z[wood] - 1.1) / 1.15)
        )
        tile = (material == 2) & (stripe(x, 0.4, 0.007) | stripe(z, 0.4, 0.007))
        floor = material == 2
        albedo[:, floor] *= 0.92 + 0.12 * chance(np.floor(x[floor] / 0.4), np.floor(z[floor] / 0.4))
        albedo[:, tile] *= 0.62
        wall = (material <= 1) | (material == 5)
        low = wall & (y < 0.95)
        albedo[:, low] = np.array([0.5, 0.42, 0.26], np.float32)[:, None]
        open_ = self.windows(at) & (material == 0)
        green = chance(np.floor(z * 1.7), np.floor(y * 2.3))
        leafy = open_ & (y < 1.75 + 0.3 * np.sin(z * 1.9) + 0.12 * np.sin(z * 7))
        emission[:, open_] = np.array([5, 4.9, 4.4], np.float32)[:, None]
        emission[:, leafy] = np.array([1.9, 2.3, 0.9], np.float32)[:, None] * (
            0.7 + 0.5 * green[leafy]
        )
        bars = (material == 0) & ~open_ & (np.abs(y - 1.85) < 0.74)
        along, _ = cell(z - 0.4, 2.8, 0, 2)
        albedo[:, bars & (np.abs(along) < 0.8)] = 0.15
        chalk = material == 8
        dust = np.sin(x * 3.1 + np.sin(y * 5)) * np.sin(y * 4 + x)
        albedo[:, chalk] += np.clip(0.03 + 0.035 * dust[chalk], 0, 1)


class Ball(Scene):
    """A volleyball court at dusk: the ball lies on the line, the lamps are far away."""

    path = "videos/2025/08/giai-bong-chuyen-cong-nhan/san-bong-chuyen.jpg"
    eye, target, view = (0, 0.22, 0.16), (0.1, 0.34, 3), 50.0
    lens, focus = 0.011, 0.93
    room = (-60, 60, 0, 50, -20, 70)
    materials = {
        **{k: lamp(0.05, 0.07, 0.14) for k in (0, 1, 3, 4, 5)},
        2: glossy(0.2, 0.34, 0.3, 0.035, 0.25),
        6: glossy(0.8, 0.75, 0.6, 0.04, 0.3),
        7: glossy(0.3, 0.32, 0.36, 0.1, 0.3),
        8: matt(0.85, 0.85, 0.85),
        9: matt(0.03, 0.035, 0.04),
        10: matt(0.14, 0.13, 0.13),
        11: matt(0.1, 0.1, 0.11),
    }
    lamps = [
        ((x, 8, z), (0.8, 0, 0), (0, 0.3, 0.3), (75, 62, 42))
        for x, z in ((-9, 1), (9, 1), (-9, 12), (9, 12))
    ] + [((0, 30, 10), (26, 0, 0), (0, 0, 26), (0.28, 0.38, 0.66))]
    ambient = (0.12, 0.12, 0.16)
    exposure, warmth, contrast, saturation, vignette = 1.35, (1.03, 0.98, 0.95), 1.2, 0.95, 0.45
    samples = 12

    def solids(self, union, x, y, z):
        union.add(sphere(x, y, z, (-0.2, 0.105, 1.12), 0.105), 6)
        union.add(pole(np.abs(x), y, z, (4.9, 1.28, 7.5), 0.055, 1.28), 7)
        union.add(box(x, y, z, (0, 2.4, 7.5), (4.85, 0.04, 0.012)), 8)
        union.add(box(x, y, z, (0, 1.46, 7.5), (4.85, 0.02, 0.01)), 8)
        cx, _ = cell(x, 0.1, -48, 48)
        cy, _ = cell(y - 1.9, 0.1, -4, 4)
        mesh = (
            np.minimum(
                np.maximum(np.abs(cx), np.abs(z - 7.5)), np.maximum(np.abs(cy), np.abs(z - 7.5))
            )
            - 0.004
        )
        union.add(np.maximum(mesh, box(x, y, z, (0, 1.93, 7.5), (4.85, 0.46, 0.02))), 10)
        for row in range(4):
            union.add(
                box(x, y, z, (0, 0.2 + 0.2 * row, 20 + 0.7 * row), (14, 0.2 + 0.2 * row, 0.35)), 11
            )

    def paint(self, material, at, normal, albedo, emission, shine):
        x, y, z = at
        floor = material == 2
        out = floor & ((np.abs(x) > 4.5) | (z > 16.5) | (z < -1.5))
        albedo[:, out] = np.array([0.36, 0.17, 0.1], np.float32)[:, None]
        line = floor & (
            ((np.abs(np.abs(x) - 4.5) < 0.03) & (z < 16.5))
            | (
                (np.abs(x) < 4.5)
                & (
                    stripe(z - 1.2, 50, 0.05)
                    | stripe(z - 7.5, 6, 0.05)
                    | stripe(z - 16.5, 90, 0.05)
                )
            )
        )
        albedo[:, line] = 0.78
        fleck = chance(np.floor(x * 160), np.floor(z * 160))
        albedo[:, floor] *= 0.78 + 0.4 * fleck[floor]
        sky = emission.sum(0) > 0
        level = np.clip((y - 1) / 34, 0, 1)
        for i, (low, middle, high) in enumerate(
            ((0.62, 0.26, 0.05), (0.3, 0.2, 0.08), (0.2, 0.26, 0.2))
        ):
            tone = np.where(
                level < 0.25,
                low + (middle - low) * level * 4,
                middle + (high - middle) * (level - 0.25) / 0.75,
            )
            emission[i] = np.where(sky, tone * 0.4, emission[i])
        crown = (
            5
            + 2.6 * np.sin(x * 0.23 + 1)
            + 1.6 * np.sin(x * 0.61)
            + 0.8 * np.sin(x * 1.9)
            + 0.4 * np.sin(x * 4.3)
        )
        trees = sky & (y < crown) & (z > 60)
        emission[:, trees] = np.array([0.012, 0.016, 0.018], np.float32)[:, None]
        ball = np.flatnonzero(material == 6)
        if ball.size:
            p = (at[:, ball] - np.array([[-0.2], [0.105], [1.12]], np.float32)) / np.float32(0.105)
            a, b = 0.62, 0.5
            p = np.stack(
                [
                    p[0] * math.cos(a) + p[2] * math.sin(a),
                    p[1],
                    p[2] * math.cos(a) - p[0] * math.sin(a),
                ]
            )
            p = np.stack(
                [
                    p[0],
                    p[1] * math.cos(b) - p[2] * math.sin(b),
                    p[2] * math.cos(b) + p[1] * math.sin(b),
                ]
            )
            axis = np.abs(p).argmax(0)
            main = np.abs(p).max(0)
            across = np.take_along_axis(p, ((axis + 1) % 3)[None], 0)[0] / main
            third = np.clip(np.floor((across + 1) * 1.5), 0, 2)
            colours = np.array(
                [[0.82, 0.8, 0.74], [0.78, 0.5, 0.05], [0.06, 0.13, 0.4]], np.float32
            )
            picked = colours[((third + axis) % 3).astype(int)].T
            other = np.take_along_axis(p, ((axis + 2) % 3)[None], 0)[0] / main
            seam = (
                (np.abs(np.mod((across + 1) * 1.5 + 0.5, 1) - 0.5) < 0.035)
                | (np.abs(other) > 0.975)
                | (np.abs(across) > 0.975)
            )
            albedo[:, ball] = np.where(seam, picked * 0.7, picked)

    def finish(self, image, depth):
        """The far blur made even, and lamps behind the court as discs of the lens."""
        back = np.clip((depth - 1.6) / 1.2, 0, 1)
        even = blur(image * back, 4.5) / np.maximum(blur(back, 4.5), 0.02)
        image = image * (1 - back) + even * back
        rng = np.random.default_rng(5)
        h, w = image.shape[1:]
        yy, xx = np.mgrid[0:h, 0:w].astype(np.float32) / w
        behind = blur((depth > 15).astype(np.float32), 3)
        for _ in range(30):
            x, y = rng.random(), 0.3 * h / w + rng.normal(0, 0.035) - abs(rng.normal(0, 0.05))
            size = rng.uniform(0.011, 0.021)
            colour = np.array(
                [(1.6, 1.05, 0.5), (1.5, 1.25, 0.85), (0.7, 0.95, 1.3), (1.5, 0.5, 0.3)][
                    rng.choice(4, p=(0.5, 0.3, 0.12, 0.08))
                ]
            )
            away = np.sqrt((xx - x) ** 2 + (yy - y) ** 2)
            disc = np.clip((size - away) * w / 2.2 + 0.5, 0, 1) * (0.75 + 0.35 * (away / size) ** 3)
            image = image + disc * behind * (colour * rng.uniform(0.12, 0.6))[:, None, None]
        return image


class River(Scene):
    """A river at dawn; painted in layers, the water mirrors what is above it."""

    path = "tin-hoat-dong/2026/11/tin-ngan-trong-tuan-9-14-11-2026/binh-minh-tren-song.jpg"
    profile = progressive = True
    exposure, warmth, contrast, saturation = 1.0, (1.02, 0.99, 0.97), 1.18, 0.95

    def bank(self, h, w, horizon, seed, low, high, palms, until=None):
        """The outline of a far bank with its palms: how much of each pixel it covers."""
        rng = np.random.default_rng(seed)
        sheet = Image.new("L", (w * 2, h * 2))
        draw = ImageDraw.Draw(sheet)
        line = (
            noise(2, w * 2, (w / 5, 1), seed, 8)[0]
            + 0.35 * noise(2, w * 2, (14, 1), seed + 1, 3)[0]
        )
        line = low + (high - low) * np.clip(0.5 + 0.35 * line, 0.05, 1.2)
        base = horizon * 2
        if until:
            line = line * np.clip((until - np.linspace(0, 1, w * 2)) / until, 0, 1) ** 0.45
        draw.polygon(
            [(0, base)] + [(x, base - v * h * 2) for x, v in enumerate(line)] + [(w * 2, base)],
            fill=255,
        )
        for _ in range(palms):
            x = int(rng.integers(0, int(w * 2 * (until * 0.85 if until else 1))))
            tall = (line[x] + rng.uniform(0.2, 0.9) * high) * h * 2
            lean = rng.normal(0, 0.12) * tall
            top = (x + lean, base - tall)
            draw.line(
                [(x, base), (x + lean * 0.4, base - tall * 0.55), top],
                fill=255,
                width=max(2, int(high * h * 0.05)),
            )
            for angle in np.linspace(-0.6, math.pi + 0.6, 17) + rng.normal(0, 0.14, 17):
                size = high * h * 2 * rng.uniform(0.2, 0.32)
                points = [
                    (
                        top[0] + math.cos(angle) * size * f,
                        top[1] - math.sin(angle) * size * f * 0.8 + size * 0.65 * f * f,
                    )
                    for f in np.linspace(0, 1, 7)
                ]
                draw.line(points, fill=255, width=max(2, int(size * 0.07)))
                for px, py in points[1:]:
                    for side in (-0.5, 0, 0.5):
                        draw.line(
                            [(px, py), (px + side * size * 0.25, py + size * 0.24)],
                            fill=255,
                            width=max(1, int(size * 0.035)),
                        )
        return np.asarray(sheet.resize((w, h), Image.LANCZOS), np.float32) / 255

    def painting(self):
        w, h = 1620, 1080
        horizon = int(h * 0.43)
        yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
        up = np.clip((horizon - yy) / horizon, 0, 1)
        sun = (w * 0.66, horizon - h * 0.072)
        tones = np.array(
            [[1.15, 0.66, 0.36], [0.95, 0.64, 0.46], [0.58, 0.56, 0.58], [0.3, 0.38, 0.5]],
            np.float32,
        )
        level = up**0.75 * 3
        sky = np.stack([np.interp(level, [0, 1, 2, 3], tones[:, i]) for i in range(3)]).astype(
            np.float32
        )
        away = np.sqrt((xx - sun[0]) ** 2 + ((yy - sun[1]) * 1.25) ** 2) / w
        sky += np.exp(-away / 0.1)[None] * np.array([1.5, 0.8, 0.3], np.float32)[:, None, None]
        cloud = noise(h, w, (520, 90), 21, 7) + 0.5 * noise(h, w, (900, 160), 22, 4)
        cover = np.clip(cloud * 0.9 - 0.1, 0, 1) * np.clip(up * 2.4 - 0.1, 0, 1)
        lit = np.array([0.95, 0.6, 0.46], np.float32)[:, None, None] * (
            0.55 + 1.1 * np.exp(-away / 0.25)
        )
        dark = np.array([0.3, 0.3, 0.37], np.float32)[:, None, None]
        depth = np.clip(blur(cover, 9) * 1.5, 0, 1)
        sky = sky * (1 - cover * 0.8) + (lit * (1 - depth) + dark * depth) * cover * 0.8
        disc = np.clip((0.015 * w - np.sqrt((xx - sun[0]) ** 2 + (yy - sun[1]) ** 2)) / 2, 0, 1)
        sky += disc * np.array([7, 4.4, 2.0], np.float32)[:, None, None]
        glow = np.exp(-away / 0.22)
        for seed, low, high, palms, colour, haze in (
            (31, 0.012, 0.03, 26, (0.62, 0.45, 0.37), 1.2),
            (41, 0.02, 0.05, 16, (0.3, 0.25, 0.24), 1.0),
        ):
            cover = blur(self.bank(h, w, horizon, seed, low, high, palms), haze)
            tint = np.array(colour, np.float32)[:, None, None] * (0.75 + 0.8 * glow)
            sky = sky * (1 - cover) + tint * cover
            mist = np.exp(-(((yy - horizon) / (h * 0.018)) ** 2)) * 0.55
            sky = (
                sky * (1 - mist)
                + np.array([0.95, 0.66, 0.47], np.float32)[:, None, None]
                * (0.65 + 0.5 * glow)
                * mist
            )
        left = self.bank(h, w, horizon + 5, 53, 0.03, 0.12, 34, 0.4)
        left = blur(left, 0.8)
        sky = (
            sky * (1 - left)
            + np.array([0.06, 0.062, 0.055], np.float32)[:, None, None] * (1 + 1.5 * glow) * left
        )

        below = np.maximum(yy - horizon, 0.5)
        far = h * 0.5 / below
        side = (xx - w / 2) / h * far * 2
        rng = np.random.default_rng(77)
        waves = np.zeros((h, w), np.float32)
        for _ in range(70):
            size = np.exp(rng.uniform(np.log(0.035), np.log(1.3)))
            turn = rng.normal(0, 0.5)
            phase = (
                far * math.cos(turn) * 2.2 + side * math.sin(turn)
            ) * 2 * math.pi / size + rng.uniform(0, 6.3)
            seen = np.exp(-((far * far * 5 / h / size) ** 2) * 4)
            waves += (
                np.sin(phase + 1.3 * np.sin(side * 2.1 / size**0.5 + turn * 9)) * size**0.75 * seen
            )
        waves *= 0.55
        calm = np.clip(0.65 + 0.5 * noise(h, w, (700, 50), 61, 4), 0.15, 1.2)
        shift = waves * calm * below**0.6 * 3.2
        source_y = np.clip(
            horizon - 2 - below * 0.93 - np.abs(shift) * 1.1 + shift * 0.5, 0, horizon - 1
        )
        source_x = np.clip(xx + shift * 0.25, 0, w - 1)
        soft = blur(sky, 1.2)
        mirror = soft[:, source_y.astype(int), source_x.astype(int)]
        steep = np.clip(below / (h - horizon), 0, 1)
        fresnel = np.clip(0.9 - 0.72 * steep**0.7 + waves * 0.12, 0.05, 0.95)
        silt = np.array([0.135, 0.115, 0.085], np.float32)[:, None, None]
        water = mirror * fresnel + silt * (1 - fresnel) * (1 + 0.5 * waves)
        image = np.where(yy < horizon, sky, water)
        seam = np.exp(-(((yy - horizon) / 5) ** 2)) * 0.5
        image = image * (1 - seam) + blur(image, 4) * seam
        for cx, cy, size in ((0.44, 0.535, 0.2), (0.8, 0.468, 0.075), (0.72, 0.459, 0.045)):
            image = self.boat(image, waves, cx * w, cy * h, size * w)
        return self.hyacinth(image, horizon)

    def boat(self, image, waves, cx, cy, size):
        """A sampan with its rower, seen against the light, and both in the water."""
        h, w = image.shape[1:]
        sheet = Image.new("L", (w * 2, h * 2))
        draw = ImageDraw.Draw(sheet)
        at = lambda x, y: ((cx + x * size) * 2, (cy - y * size) * 2)
        rim = [(x, 0.035 + 0.16 * abs(x * 1.75) ** 3.2) for x in np.linspace(-0.5, 0.5, 40)]
        draw.polygon([at(x, y) for x, y in rim] + [at(0.36, -0.012), at(-0.36, -0.012)], fill=255)
        draw.polygon(
            [
                at(-0.16, 0.05),
                at(-0.15, 0.12),
                at(-0.08, 0.145),
                at(0.06, 0.145),
                at(0.12, 0.12),
                at(0.13, 0.05),
            ],
            fill=255,
        )
        draw.polygon(
            [
                at(0.29, 0.06),
                at(0.285, 0.2),
                at(0.3, 0.275),
                at(0.335, 0.285),
                at(0.36, 0.26),
                at(0.365, 0.18),
                at(0.36, 0.06),
            ],
            fill=255,
        )
        draw.ellipse([*at(0.305, 0.335), *at(0.35, 0.27)], fill=255)
        draw.polygon([at(0.265, 0.312), at(0.327, 0.362), at(0.39, 0.312)], fill=255)
        draw.line(
            [at(0.34, 0.245), at(0.27, 0.21), at(0.22, 0.215)], fill=255, width=int(size * 0.04)
        )
        draw.line([at(0.2, 0.26), at(0.43, -0.02)], fill=255, width=max(2, int(size * 0.016)))
        cover = blur(np.asarray(sheet.resize((w, h), Image.LANCZOS), np.float32) / 255, 0.9)
        yy, xx = np.mgrid[0:h, 0:w]
        wobble = waves * size * 0.05
        source = np.clip(2 * cy - yy + wobble * 0.4, 0, h - 1).astype(int)
        across = np.clip(xx + wobble * 0.8, 0, w - 1).astype(int)
        mirror = blur(cover[source, across] * (yy > cy - 1), 1.2) * 0.72
        dark = np.array([0.05, 0.045, 0.042], np.float32)[:, None, None]
        image = image * (1 - mirror) + dark * 1.4 * mirror
        return image * (1 - cover) + dark * cover

    def hyacinth(self, image, horizon):
        """Floating water hyacinth: leaf by leaf, from far to near, the nearest out of focus."""
        h, w = image.shape[1:]
        rng = np.random.default_rng(91)
        patches = noise(400, 400, 120, 93, 5)
        places = []
        for _ in range(60000):
            far = 1 / rng.uniform(0.2, 1.3)
            y = horizon + h * 0.5 / far
            x = rng.uniform(-0.05, 1.05)
            near = (y - horizon) / (h - horizon)
            edge = 1.25 * near - 0.62 - 1.15 * math.sin(min(1, max(0, x)) * math.pi) ** 0.8 + 0.55
            if (
                patches[int(np.clip(far * 70, 0, 399)), int(np.clip(x * far * 90 + 100, 0, 399))]
                * 0.5
                + edge
                > 0.12
            ):
                places.append((far, x, y))
        places.sort(reverse=True)
        done = 0
        for limit, soft in ((1.75, 1.0), (1.2, 1.6), (0, 3.4)):
            sheet = Image.new("RGBA", (w, int(h * 1.1)))
            draw = ImageDraw.Draw(sheet)
            while done < len(places) and places[done][0] >= limit:
                far, x, y = places[done]
                done += 1
                size = h * 0.026 / far * rng.uniform(0.6, 1.25)
                lift = size * rng.uniform(0.1, 2.0)
                px, py = x * w, y
                sunny = math.exp(-abs(x - 0.66) * 2.6)
                tone = rng.uniform(0.55, 1.2) * (0.62 + 0.25 * lift / size)
                colour = (
                    int((34 + 26 * sunny) * tone),
                    int((46 + 12 * sunny) * tone),
                    int(28 * tone),
                    255,
                )
                draw.line(
                    [(px, py), (px + rng.normal(0, 0.3) * size, py - lift)],
                    fill=(18, 26, 12, 255),
                    width=max(1, int(size * 0.22)),
                )
                a, b = size * rng.uniform(0.75, 1.1), size * rng.uniform(0.3, 0.85)
                turn = rng.normal(0, 0.6)
                ring = [
                    (
                        px + math.cos(t) * a * math.cos(turn) - math.sin(t) * b * math.sin(turn),
                        py
                        - lift
                        + math.cos(t) * a * math.sin(turn)
                        + math.sin(t) * b * math.cos(turn),
                    )
                    for t in np.linspace(0, 6.28, 14)
                ]
                draw.polygon(ring, fill=colour)
                glint = tuple(min(255, int(c * 1.7 + 16 * sunny)) for c in colour[:3]) + (255,)
                draw.line(ring[7:12], fill=glint, width=max(1, int(size * 0.1)))
                if rng.random() < 0.0022:
                    for _ in range(7):
                        bx, by = px + rng.normal(0, 0.3) * size, py - lift - size * rng.uniform(
                            0.5, 1.9
                        )
                        draw.ellipse(
                            [bx - size * 0.22, by - size * 0.2, bx + size * 0.22, by + size * 0.2],
                            fill=(106, 92, 122, 255),
                        )
            sheet = np.asarray(sheet, np.float32)[:h].transpose(2, 0, 1) / 255
            cover = blur(sheet[3], soft)
            colour = blur((sheet[:3] * sheet[3]) ** 2.2, soft) / np.maximum(cover, 0.02)
            image = image * (1 - cover) + colour * cover * 1.15
        return image


SCENES = {
    "river": River,
    "sewing": Sewing,
    "bench": Bench,
    "hall": Hall,
    "corridor": Corridor,
    "archive": Archive,
    "gifts": Gifts,
    "classroom": Classroom,
    "ball": Ball,
}


def save(scene, photograph, path):
    """With orientation, colour profile and coding of this scene."""
    options = {
        "quality": scene.quality,
        "optimize": True,
        "subsampling": "4:2:0",
        "progressive": getattr(scene, "progressive", False),
    }
    if getattr(scene, "turned", False):
        photograph = photograph.transpose(Image.Transpose.ROTATE_90)
        exif = Image.Exif()
        exif[0x0112] = 6  # Orientation: to be turned a quarter clockwise when shown.
        options["exif"] = exif
    if getattr(scene, "profile", False):
        profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
        profile[24:36] = bytes(
            (7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0)
        )  # The date of making: 1 January 2000.
        options["icc_profile"] = bytes(profile)
    path.parent.mkdir(parents=True, exist_ok=True)
    photograph.save(path, "JPEG", **options)
    print(
        f"{path} {photograph.width}×{photograph.height} {path.stat().st_size // 1000} kB",
        flush=True,
    )


def main():
    names = sys.argv[1:]
    preview = None
    if "--preview" in names:
        at = names.index("--preview")
        preview = Path(names[at + 1])
        del names[at : at + 2]
    with Pool() as pool:
        for number, (name, kind) in enumerate(SCENES.items()):
            if names and name not in names:
                continue
            scene = kind()
            scale, samples = 1.5, scene.samples
            if preview:
                scene.width, scene.height, scale, samples = (
                    scene.width // 3,
                    scene.height // 3,
                    2,
                    6,
                )
            if hasattr(scene, "painting"):
                image = scene.painting()
            else:
                image, depth = shoot(scene, pool, samples)
                image = scene.finish(image, depth)
            photograph = develop(scene, image, scale, number)
            if preview:
                preview.mkdir(parents=True, exist_ok=True)
                photograph.save(preview / f"{name}.jpg", quality=90)
                continue
            save(scene, photograph, CONTENT / scene.path)


if __name__ == "__main__":
    main()
