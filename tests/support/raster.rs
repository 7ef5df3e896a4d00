//! A software renderer for small pictures of the window: egui's meshes as pixels, the same on every machine.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    reason = "pixels and corners are small numbers, and their names are those of every text on the matter"
)]

use std::collections::BTreeMap;

use egui::epaint::{ClippedPrimitive, ImageData, Mesh, Primitive, Vertex};
use egui::{Color32, TextureId, TexturesDelta};

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its width in pixels.
    pub width: usize,
    /// Its height in pixels.
    pub height: usize,
    /// Its pixels, row by row.
    pub pixels: Vec<Color32>,
}

/// Keeps the textures from frame to frame, and draws.
#[derive(Default)]
pub struct Raster {
    /// The textures: width and pixels.
    textures: BTreeMap<TextureId, (usize, Vec<Color32>)>,
}

/// The place of a corner, in parts of a pixel.
type Corner = (i64, i64);

/// Parts of a pixel in which corners are counted: whole numbers, so that the same triangle covers the same pixels everywhere.
const PARTS: i64 = 256;

impl Raster {
    /// Takes in new textures and parts of them.
    pub fn take(&mut self, delta: &mut TexturesDelta) {
        for (id, image) in delta.set.iter().flat_map(|(id, parts)| parts.iter().map(move |part| (id, part))) {
            let ImageData::Color(new) = &image.image;
            let [width, height] = new.size;
            match image.pos {
                None => {
                    self.textures.insert(*id, (width, new.pixels.clone()));
                }
                Some([x, y]) => {
                    let (whole, pixels) = self.textures.get_mut(id).unwrap();
                    for row in 0..height {
                        let to = (y + row) * *whole + x;
                        pixels[to..to + width].copy_from_slice(&new.pixels[row * width..(row + 1) * width]);
                    }
                }
            }
        }
        // egui insists that changes are not dropped unseen.
        delta.clear();
    }

    /// Draws meshes on a ground.
    pub fn draw(&self, primitives: &[ClippedPrimitive], scale: f32, size: [usize; 2], ground: Color32) -> Picture {
        let [width, height] = size;
        let mut picture = Picture { width, height, pixels: vec![ground; width * height] };
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let bound = |value: f32, most: usize| (value * scale).round().clamp(0.0, most as f32) as usize;
            let clip = Clip {
                x: bound(clip_rect.min.x, width)..bound(clip_rect.max.x, width),
                y: bound(clip_rect.min.y, height)..bound(clip_rect.max.y, height),
            };
            self.mesh(mesh, scale, &clip, &mut picture);
        }
        picture
    }

    /// Draws one mesh.
    fn mesh(&self, mesh: &Mesh, scale: f32, clip: &Clip, picture: &mut Picture) {
        let Some((width, texture)) = self.textures.get(&mesh.texture_id) else { return };
        for corners in mesh.indices.chunks_exact(3) {
            let [a, b, c] = [corners[0], corners[1], corners[2]].map(|at| mesh.vertices[at as usize]);
            triangle([a, b, c], scale, clip, picture, |u, v| sample(texture, *width, u, v));
        }
    }
}

/// The pixels that may be drawn on.
struct Clip {
    /// From left to right.
    x: std::ops::Range<usize>,
    /// From top to bottom.
    y: std::ops::Range<usize>,
}

/// Draws a triangle; pixels on an edge that two triangles share are drawn once.
fn triangle(
    corners: [Vertex; 3],
    scale: f32,
    clip: &Clip,
    picture: &mut Picture,
    texture: impl Fn(f32, f32) -> [f32; 4],
) {
    let parts = |value: f32| (f64::from(value * scale) * PARTS as f64).round() as i64;
    let mut points = corners.map(|corner| (parts(corner.pos.x), parts(corner.pos.y)));
    let mut corners = corners;
    let mut area = cross(points[0], points[1], points[2]);
    if area == 0 {
        return;
    }
    if area < 0 {
        points.swap(1, 2);
        corners.swap(1, 2);
        area = -area;
    }
    let span = |values: [i64; 3], allowed: &std::ops::Range<usize>| {
        let low = values.into_iter().min().unwrap().div_euclid(PARTS).max(allowed.start as i64);
        let high = (values.into_iter().max().unwrap().div_euclid(PARTS) + 1).min(allowed.end as i64);
        low..high
    };
    let columns = span(points.map(|point| point.0), &clip.x);
    for y in span(points.map(|point| point.1), &clip.y) {
        for x in columns.clone() {
            let centre = (x * PARTS + PARTS / 2, y * PARTS + PARTS / 2);
            let edges = [(1, 2), (2, 0), (0, 1)].map(|(from, to)| (points[from], points[to]));
            let weights = edges.map(|(from, to)| cross(from, to, centre));
            let inside = |(weight, (from, to)): (&i64, &(Corner, Corner))| {
                // The edge belongs to the triangle on its lower right.
                let (right, down) = (to.0 - from.0, to.1 - from.1);
                *weight > 0 || (*weight == 0 && (down < 0 || (down == 0 && right > 0)))
            };
            if !weights.iter().zip(&edges).all(inside) {
                continue;
            }
            let shares = weights.map(|weight| weight as f32 / area as f32);
            let mix = |of: fn(&Vertex) -> f32| (0..3).map(|at| shares[at] * of(&corners[at])).sum::<f32>();
            let texel = texture(mix(|corner| corner.uv.x), mix(|corner| corner.uv.y));
            let tint = [0, 1, 2, 3].map(|channel| {
                (0..3).map(|at| shares[at] * f32::from(corners[at].color.to_array()[channel])).sum::<f32>() / 255.0
            });
            let below = &mut picture.pixels[y as usize * picture.width + x as usize];
            let alpha = texel[3] * tint[3];
            let channels = [0, 1, 2, 3].map(|at| {
                let value = texel[at] * tint[at] + f32::from(below.to_array()[at]) / 255.0 * (1.0 - alpha);
                (value * 255.0).round().clamp(0.0, 255.0) as u8
            });
            *below = Color32::from_rgba_premultiplied(channels[0], channels[1], channels[2], channels[3]);
        }
    }
}

/// Twice the area of the triangle, positive where the corners run clockwise on the screen.
fn cross(a: Corner, b: Corner, c: Corner) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

/// The colour of a texture between its pixels.
fn sample(texture: &[Color32], width: usize, u: f32, v: f32) -> [f32; 4] {
    let height = texture.len() / width;
    let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let texel = |column: f32, row: f32| {
        let column = column.clamp(0.0, width as f32 - 1.0) as usize;
        let row = row.clamp(0.0, height as f32 - 1.0) as usize;
        texture[row * width + column].to_array().map(|channel| f32::from(channel) / 255.0)
    };
    let (across, down) = (x - left, y - top);
    let [a, b] = [top, top + 1.0].map(|row| {
        let (left, right) = (texel(left, row), texel(left + 1.0, row));
        [0, 1, 2, 3].map(|at| left[at] * (1.0 - across) + right[at] * across)
    });
    [0, 1, 2, 3].map(|at| a[at] * (1.0 - down) + b[at] * down)
}

impl Picture {
    /// The picture at half its size, each pixel the mean of four.
    pub fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let mean = |x: usize, y: usize| {
            let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(a, b)| self.pixels[(2 * y + b) * self.width + 2 * x + a]);
            let channel = |at: usize| (four.iter().map(|pixel| u16::from(pixel.to_array()[at])).sum::<u16>() / 4) as u8;
            Color32::from_rgb(channel(0), channel(1), channel(2))
        };
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| mean(x, y)).collect();
        Self { width, height, pixels }
    }

    /// The picture as a PNG file.
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let rows: Vec<u8> = self.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]).collect();
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&rows).unwrap();
        writer.finish().unwrap();
        bytes
    }

    /// Reads a PNG file as [`Picture::png`] writes it.
    pub fn read(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut rows = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut rows).unwrap();
        let pixels = rows[..info.buffer_size()].chunks_exact(3);
        let pixels = pixels.map(|pixel| Color32::from_rgb(pixel[0], pixel[1], pixel[2])).collect();
        Self { width: info.width as usize, height: info.height as usize, pixels }
    }

    /// How many pixels differ visibly.
    pub fn differing(&self, other: &Self) -> usize {
        let far = |(a, b): (&Color32, &Color32)| {
            a.to_array().into_iter().zip(b.to_array()).any(|(own, other)| own.abs_diff(other) > 6)
        };
        self.pixels.iter().zip(&other.pixels).filter(|pair| far(*pair)).count()
    }
}
