"""Two sizes are what sigal makes; its quality of WebP is Pillow's (80)."""

source = "albums"
destination = "_build"
theme = "galleria"
title = "Pameran"
img_format = "WEBP"
img_size = (1280, 1280)
thumb_size = (320, 240)
